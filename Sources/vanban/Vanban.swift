import PlanPipeline

@main struct Vanban { static func main() {} }
