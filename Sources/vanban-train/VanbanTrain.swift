import Restoration

@main struct VanbanTrain { static func main() {} }
