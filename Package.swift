// swift-tools-version: 6.1
import PackageDescription

// The rooms stand in the order in which the data goes through them:
// a target depends on targets above it, never on one below.
let package = Package(
  name: "vanban",
  products: [
    .library(name: "PlanPipeline", targets: ["PlanPipeline"]),
    .library(name: "PlanStore", targets: ["PlanStore"]),
    .library(name: "PlanExport", targets: ["PlanExport"]),
    .executable(name: "vanban", targets: ["vanban"]),
    .executable(name: "vanban-train", targets: ["vanban-train"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/google/swift-benchmark", from: "0.1.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
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
        "Segmentation", .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(
      name: "PlanBatch",
      dependencies: ["PlanPipeline", .product(name: "Crypto", package: "swift-crypto")]),
    .target(
      name: "PlanStore",
      dependencies: [
        "PlanDocument", "VietnameseText", .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .systemLibrary(
      name: "CXLSXWriter", path: "Sources/CXLSXWriter", pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"])]),
    .target(name: "PlanExport", dependencies: ["CXLSXWriter", "PlanDocument"]),
    .executableTarget(
      name: "vanban",
      dependencies: [
        "PlanBatch", "PlanExport", "PlanPipeline", "PlanStore",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "vanban-train",
      dependencies: [
        "Ingestion", "LanguageModel", "Lexicon", "Restoration", "Segmentation", "VietnameseText",
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
    .testTarget(name: "PlanBatchTests", dependencies: ["PlanBatch"]),
    .testTarget(
      name: "PlanStoreTests",
      dependencies: [
        "PlanDocument", "PlanStore", .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .testTarget(name: "PlanExportTests", dependencies: ["PlanDocument", "PlanExport"]),
    .testTarget(name: "CommandLineTests", dependencies: ["PlanPipeline", "vanban"]),
  ],
  swiftLanguageModes: [.v6]
)
