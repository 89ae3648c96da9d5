import Foundation
import PlanPipeline
import Testing

@Suite("vanban archive")
struct ArchiveTests {
  let tool: Tool

  init() throws {
    tool = try Tool()
    try tool.write(SamplePlan.json("1/KH-UBND", source: "a"), to: "out/x/a.json")
    try tool.write(SamplePlan.json("2/KH-UBND", source: "b"), to: "out/b.json")
  }

  private func add(_ paths: String...) throws -> Tool.Run {
    try tool.shell("$vanban archive add --db plans.sqlite \(paths.joined(separator: " "))")
  }

  @Test("A folder is walked; a batch's manifest and hidden files are no plans")
  func folder() throws {
    try tool.write("{\"path\": \"a.txt\"}\n", to: "out/manifest.ndjson")
    try tool.write("{", to: "out/.a.json.7.tmp")
    try tool.write("{", to: "out/.hidden.json")
    let run = try add("out")
    #expect(run.status == 0)
    #expect(run.messages == "vanban: 2 plans: 2 added\n")
    #expect(try add("out").messages == "vanban: 2 plans: 2 unchanged\n")
  }

  @Test("NDJSON is read from a pipe, records of stream too")
  func ndjson() throws {
    let lines = [
      SamplePlan.json("3/KH-UBND", source: "c"), SamplePlan.json("4/KH-UBND", source: "d"),
    ]
    .map { "{\"id\": 7, \"plan\": \($0)}" }
    try tool.write(lines.joined(separator: "\n") + "\n", to: "plans.ndjson")
    let run = try tool.shell(
      "cat plans.ndjson out/b.json | $vanban archive add --db plans.sqlite -")
    #expect(run.status == 0)
    #expect(run.messages == "vanban: 3 plans: 3 added\n")
  }

  @Test("What is no plan is told with file, line and key, costs itself alone, and is 65")
  func badPlan() throws {
    let bad = SamplePlan.json("5/KH-UBND", source: "e").replacing("\"2025-05\"", with: "\"soon\"")
    let good = SamplePlan.json("6/KH-UBND", source: "f")
    try tool.write(
      "\(good)\n\(bad)\nno JSON\n{\"id\":1,\"error\":{\"code\":\"empty\",\"message\":\"the input is empty\"}}\n",
      to: "p.ndjson")
    let run = try add("p.ndjson", "missing.json")
    #expect(run.status == 65)
    let messages = run.messages.split(separator: "\n")
    #expect(messages.count == 5)
    #expect(messages[0] == "vanban: p.ndjson:2: tasks[0].deadline.due: \"soon\" is no EDTF date")
    #expect(messages[1].hasPrefix("vanban: p.ndjson:3: is no JSON"))
    #expect(messages[2] == "vanban: p.ndjson:4: holds no plan: the input is empty [empty]")
    #expect(messages[3] == "vanban: missing.json: No such file or directory")
    #expect(messages[4] == "vanban: 1 plan: 1 added, 4 no plan")
  }

  @Test("A file of a folder that cannot be opened costs itself alone, and is 66")
  func vanished() throws {
    let link = tool.folder.appending(path: "out/a-gone.json").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "nowhere")
    let run = try add("out")
    #expect(run.status == 66)
    #expect(
      run.messages == """
        vanban: out/a-gone.json: No such file or directory
        vanban: 2 plans: 2 added, 1 no plan

        """)
  }

  @Test("Tasks by agency, due time and day, in every format")
  func tasks() throws {
    #expect(try add("out").status == 0)
    let table = try tool.run("archive", "tasks", "--db", "plans.sqlite", "--agency", "so noi vu")
    #expect(table.status == 0)
    #expect(table.lines[0].hasPrefix("due         deadline"))
    #expect(table.text.contains("2025-05-31"))

    let due = try tool.run(
      "archive", "tasks", "--db", "plans.sqlite", "--due", "2025-05", "--format", "ndjson")
    #expect(due.lines.count == 3)
    #expect(
      due.lines[0].hasPrefix(#"{"due":"2025-05-31","earliest":"2025-05-01","role":null,"text":"#))

    let month = try tool.run(
      "archive", "tasks", "--db", "plans.sqlite", "--due", "this-month", "--as-of", "2025-05-09",
      "--format", "json")
    #expect(month.text.contains("\"due\": \"2025-05-31\""))

    let overdue = try tool.run(
      "archive", "tasks", "--db", "plans.sqlite", "--overdue", "--as-of", "2025-06-01", "--format",
      "csv", "--limit", "1")
    #expect(overdue.text.hasPrefix("\u{FEFF}due,earliest,deadline,role,text,"))
    #expect(overdue.messages == "vanban: 1 of 2 rows; --limit 0 shows all\n")
  }

  @Test("Indicators side by side, a column for each year")
  func indicators() throws {
    #expect(try add("out").status == 0)
    let run = try tool.run("archive", "indicators", "--db", "plans.sqlite", "truc", "tuyen")
    #expect(run.status == 0)
    #expect(run.lines[0].split(separator: " ").suffix(2) == ["2025", "2030"])
    #expect(run.text.contains("≥ 90 %"))
  }

  @Test("Words typed without marks are found and shown with theirs")
  func search() throws {
    #expect(try add("out").status == 0)
    let run = try tool.run("archive", "search", "--db", "plans.sqlite", "ra soat")
    #expect(run.status == 0)
    #expect(run.text.contains("«Rà soát»"))
    let none = try tool.run("archive", "search", "--db", "plans.sqlite", "khong co")
    #expect(none.status == 0)
    #expect(none.text.isEmpty)
    #expect(none.messages == "vanban: nothing in the archive answers that\n")
  }

  @Test("list and export are about the plans that a filter lets pass")
  func filter() throws {
    #expect(try add("out").status == 0)
    let list = try tool.run(
      "archive", "list", "--db", "plans.sqlite", "--number", "2/KH-UBND", "--format", "ndjson")
    #expect(list.lines.count == 2)
    let export = try tool.run(
      "archive", "export", "--db", "plans.sqlite", "--number", "2/KH-UBND", "--format", "ndjson")
    #expect(try export.plan().document.number == "2/KH-UBND")
    let none = try tool.run(
      "archive", "export", "--db", "plans.sqlite", "--number", "9", "-o", "a.csv")
    #expect(none.status == 66)
  }

  @Test(
    "An archive that is missing, foreign, damaged or of a later version has a status of its own")
  func badArchive() throws {
    let missing = try tool.run("archive", "list", "--db", "plans.sqlite")
    #expect(missing.status == 66)
    #expect(missing.messages == "vanban: plans.sqlite: there is no such archive\n")

    try tool.write(String(repeating: "no database\n", count: 500), to: "foreign.sqlite")
    for command in ["list --db foreign.sqlite", "add --db foreign.sqlite out"] {
      let run = try tool.shell("$vanban archive \(command)")
      #expect(run.status == 65)
      #expect(run.messages == "vanban: foreign.sqlite: is no archive of plans\n")
    }

    #expect(try add("out").status == 0)
    var bytes = Array(try tool.read("plans.sqlite"))
    bytes.replaceSubrange(60..<64, with: [0, 0, 0, 9])  // SQLite's user_version
    try tool.write(bytes, to: "newer.sqlite")
    let newer = try tool.run("archive", "list", "--db", "newer.sqlite")
    #expect(newer.status == 76)
    #expect(
      newer.messages.contains("newer.sqlite: the archive has layout 9, which a later version"))

    bytes = Array(try tool.read("plans.sqlite"))
    bytes.replaceSubrange(
      4096..<bytes.count, with: [UInt8](repeating: 0xA5, count: bytes.count - 4096))
    try tool.write(bytes, to: "damaged.sqlite")
    let damaged = try tool.run("archive", "tasks", "--db", "damaged.sqlite")
    #expect(damaged.status == 65)
    #expect(damaged.messages.contains("damaged.sqlite: the archive is damaged"))
  }

  @Test("A folder that is not there cannot hold an archive: 73")
  func noFolder() throws {
    let run = try tool.shell("$vanban archive add --db nowhere/plans.sqlite out")
    #expect(run.status == 73)
    #expect(run.messages.contains("nowhere/plans.sqlite"))
  }

  @Test("An agency that no plan names is told with those that resemble it: 66")
  func unknownAgency() throws {
    #expect(try add("out").status == 0)
    let run = try tool.run("archive", "tasks", "--db", "plans.sqlite", "--agency", "so noi")
    #expect(run.status == 66)
    #expect(run.messages.contains("\"so noi\"; similar: Sở Nội vụ"))
  }

  @Test(
    "What makes no sense is wrong usage",
    arguments: [
      "list", "tasks --db a --due soon", "tasks --db a --overdue --due 2025",
      "tasks --db a --role lead", "list --db a --limit -1", "search --db a",
    ])
  func usage(arguments: String) throws {
    #expect(try tool.shell("$vanban archive \(arguments)").status == 64)
  }
}
