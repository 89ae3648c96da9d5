// A user of the library imports PlanPipeline and has the plan's types and the reader's errors with it.
@_exported import Ingestion
@_exported import PlanDocument
