// swift-tools-version: 6.1
import PackageDescription

// The rooms stand in the order in which the data goes through them:
// a target depends on targets above it, never on one below.
let package = Package(
  name: "vanban",
  products: [
    .library(name: "PlanPipeline", targets: ["PlanPipeline"]),
    .executable(name: "vanban", targets: ["vanban"]),
    .executable(name: "vanban-train", targets: ["vanban-train"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/google/swift-benchmark", from: "0.1.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CICU", path: "Sources/CICU", pkgConfig: "icu-uc icu-i18n",
      providers: [.apt(["libicu-dev"])]),
    .target(name: "ICUBridge", dependencies: ["CICU"]),
    .target(name: "VietnameseText", dependencies: ["ICUBridge"]),
    .target(name: "LanguageModel", dependencies: ["VietnameseText"]),
    .target(name: "PlanDocument", dependencies: ["VietnameseText"]),
    .target(name: "Lexicon", dependencies: ["PlanDocument", "VietnameseText"]),
    .target(
      name: "Ingestion",
      dependencies: [
        "ICUBridge", "Lexicon", "PlanDocument", "VietnameseText",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(
      name: "Restoration",
      dependencies: ["Ingestion", "LanguageModel", "VietnameseText"]),
    .target(
      name: "Segmentation",
      dependencies: ["LanguageModel", "Lexicon", "PlanDocument", "Restoration", "VietnameseText"]),
    .target(
      name: "Extraction",
      dependencies: ["Lexicon", "PlanDocument", "Segmentation", "VietnameseText"]),
    .target(
      name: "PlanPipeline",
      dependencies: [
        "Extraction", "Ingestion", "LanguageModel", "Lexicon", "PlanDocument", "Restoration",
        "Segmentation",
      ]),
    .executableTarget(
      name: "vanban",
      dependencies: [
        "PlanPipeline", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "vanban-train",
      dependencies: [
        "Ingestion", "LanguageModel", "Restoration", "VietnameseText",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "vanban-benchmarks",
      dependencies: [
        "LanguageModel", "Restoration", "VietnameseText",
        .product(name: "Benchmark", package: "swift-benchmark"),
      ]),
    .testTarget(name: "VietnameseTextTests", dependencies: ["VietnameseText"]),
    .testTarget(name: "LanguageModelTests", dependencies: ["LanguageModel"]),
    .testTarget(name: "PlanDocumentTests", dependencies: ["PlanDocument"]),
    .testTarget(name: "LexiconTests", dependencies: ["Lexicon"]),
    .testTarget(name: "IngestionTests", dependencies: ["Ingestion"]),
    .testTarget(name: "RestorationTests", dependencies: ["Restoration"]),
    .testTarget(name: "SegmentationTests", dependencies: ["Segmentation"]),
    .testTarget(name: "ExtractionTests", dependencies: ["Extraction"]),
    .testTarget(name: "PlanPipelineTests", dependencies: ["PlanPipeline", "Restoration"]),
    .testTarget(name: "CommandLineTests", dependencies: ["PlanPipeline", "vanban"]),
  ],
  swiftLanguageModes: [.v6]
)
