import ArgumentParser

/// The builder of `Dictionaries/`: every file that holds figures of the language comes from here.
@main
struct VanbanTrain: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vanban-train",
    abstract: "Builds the language model and the OCR channel that vanban restores text with.",
    subcommands: [
      TrainLanguageModel.self, TrainCapitals.self, TrainClauseEnds.self,
      TrainChannel.self, TrainCodes.self,
      TrainDebris.self, TrainMarks.self, Evaluate.self,
      Calibrate.self, TuneTables.self, MeasureSpeed.self,
    ])
}
