using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;

using LocalGoals.Catalogue;
using LocalGoals.Exchange.Ledgers;
using LocalGoals.Framework;
using LocalGoals.Indicators;
using LocalGoals.Language;
using LocalGoals.Localization;
using LocalGoals.Portal.Api;
using LocalGoals.Release;
using LocalGoals.Views;

namespace LocalGoals.Cli.Commands;

/// <summary>localgoals localization: what a city did with the global framework, in counts; and proposals for what it has not decided.</summary>
internal static class LocalizationCommand
{
    public static Command Create()
    {
        var city = new CityArguments();
        var format = OutputFormat.Option("table", "json", "csv");
        var propose = new Option<bool>("--propose") { Description = "Propose decisions by comparing wording with the official one, as a ledger to be looked through." };
        var wording = new Option<FileInfo?>("--wording") { Description = "With --propose: the city's wording, a CSV file or workbook with codes and words; else what the metadata say." };
        var official = new Option<FileInfo?>("--official") { Description = "With --propose: a file with the official wording; else what was imported into the city folder." };
        var output = new Option<FileInfo?>("--out") { Description = "With --propose: a new file to write to instead of standard output." };
        var command = new Command("localization", """
            Counts what the city decided about global targets and indicators (localization/*.yaml), by decision, state of the
            data and goal. Indicators that are listed several times count once. With --propose, proposes decisions.

            Example: localgoals localization los-angeles --propose --wording targets.csv
            """);
        city.AddTo(command);
        command.Options.Add(format);
        foreach (Option option in (Option[])[propose, wording, official, output])
            command.Options.Add(option);
        command.Validators.Add(result =>
        {
            if (!result.GetValue(propose) && (result.GetValue(wording) ?? result.GetValue(official) ?? result.GetValue(output)) is not null)
                result.AddError("--wording, --official and --out go with --propose.");
        });
        command.SetAction(parse =>
        {
            var language = city.Wording(parse);
            var catalogue = city.Read(parse);
            if (parse.GetValue(propose))
                Propose(catalogue, parse.GetValue(wording), parse.GetValue(official), parse.GetValue(output), language);
            else
                Write(LocalizationView.Of(CityRelease.Of(catalogue)), parse.GetValue(format)!, language);
            CityArguments.TellFindings(catalogue);
            return CommandLine.Done;
        });
        return command;
    }

    private static void Write(LocalizationView view, string format, Wording wording)
    {
        var json = LocalizationJson.Of(view);
        if (format == "json")
        {
            OutputFormat.WriteJson(json);
            return;
        }
        var decisions = Enum.GetValues<Decision>();
        var states = Enum.GetValues<DataState>();
        if (format == "csv")
        {
            OutputFormat.WriteCsv(Rows().Prepend(["level", "goal", "code", "decision", "state", "latest", "dimensions"]));
            return;
        }
        if (!view.HasLedger)
            Console.Out.WriteLine(wording["localization.none"]);
        OutputFormat.WriteTable(wording["localization.table.decisions"],
            [wording["localization.decision"], wording["localization.targets"], wording["localization.indicators"], wording["decision.complementary"]],
            decisions.Select(decision => (IReadOnlyList<string>)
                [Name(decision), Count(json.Targets[Kebab.Of(decision)]), Count(json.Indicators[Kebab.Of(decision)].All), Count(json.Added[Kebab.Of(decision)].All)]));
        OutputFormat.WriteTable(wording["localization.table.states"],
            [wording["localization.decision"], .. states.Select(s => wording[StateKeys.Of(s)]), wording["state.all"]],
            decisions.Select(decision => json.Indicators[Kebab.Of(decision)]).Zip(decisions, (counts, decision) => (IReadOnlyList<string>)
                [Name(decision), .. states.Select(s => Count(counts.States[LocalizationJson.Word(s)])), Count(counts.All)]));
        OutputFormat.WriteTable(wording["localization.table.goals"],
            [wording["localization.goal"], .. decisions.Select(Name), wording["state.own"]],
            json.Goals.Select(goal => (IReadOnlyList<string>)
                [goal.Goal.ToString(CultureInfo.InvariantCulture), .. decisions.Select(d => Count(goal.Indicators[Kebab.Of(d)])), Count(goal.States["own"])]));
        OutputFormat.WriteTable(wording["localization.table.dimensions"],
            [wording["localization.dimension"], wording["localization.dimension.indata"], wording["localization.dimension.wanted"], wording["localization.dimension.missing"]],
            view.Dimensions.Select(d => (IReadOnlyList<string>)[wording[$"localization.dimension.{Kebab.Of(d.Kind)}"], Count(d.InData), Count(d.Wanted), Count(d.Missing)])
                .Append([wording["localization.undivided"], Count(view.Undivided), "", ""]));
        OutputFormat.WriteTable(wording["localization.table.recency"], [wording["localization.recency.year"], wording["localization.indicators"]],
            view.Recency.Select(pair => (IReadOnlyList<string>)[pair.Year.ToString(CultureInfo.InvariantCulture), Count(pair.Count)])
                .Append([wording["localization.recency.none"], Count(view.WithoutFigures)]));
        if (view.Proposals > 0)
            Console.Out.WriteLine(wording.Say("localization.proposed", ("count", view.Proposals)));
        Console.Out.WriteLine(wording.Say("localization.list", ("list", view.List.ToString(CultureInfo.InvariantCulture))) + (view.IsUnofficial ? " " + wording["localization.unofficial"] : ""));

        string Name(Decision decision) => wording[$"decision.{Kebab.Of(decision)}"];

        string Count(int count) => wording.Number(count);

        IEnumerable<IEnumerable<string>> Rows() =>
            view.Targets.Select(t => (IEnumerable<string>)["target", Plain(IndicatorCode.TryParse(t.Code)?.Goal), t.Code, Kebab.Of(t.Decision), "", "", ""])
                .Concat(view.Indicators.Select(i => Row("indicator", i))).Concat(view.Added.Select(i => Row("added", i)));

        static IEnumerable<string> Row(string level, LocalizedIndicator i) =>
            [level, Plain(i.Goal), i.Code, Kebab.Of(i.Decision), LocalizationJson.Word(i.State), Plain(i.Latest), string.Join(';', i.Dimensions.Select(Kebab.Of))];

        static string Plain(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
    }

    private static void Propose(CityCatalogue catalogue, FileInfo? wording, FileInfo? official, FileInfo? output, Wording language)
    {
        var tag = catalogue.City.WrittenIn;
        var list = catalogue.Ledger?.List ?? Ledger.DefaultList;
        var imported = official is null ? catalogue.Frameworks.FirstOrDefault(set => set.Id == FrameworkSet.Sdg)?.Items : FrameworkCommand.Items(official, tag, language);
        var known = (imported ?? []).Select(item => (item.Code, Words: item.Wording(list, tag))).Where(item => item.Words is not null)
            .ToImmutableDictionary(item => item.Code, item => item.Words!, StringComparer.Ordinal);
        if (known.IsEmpty)
            throw new Refusal($"There is no official wording in the language '{tag}' to compare with. Give a file with --official, or import one: localgoals framework import <file> <city>.");
        var local = wording is null ? LocalWording.Of(catalogue)
            : FrameworkCommand.Items(wording, tag, language).ToImmutableDictionary(item => item.Code, item => item.Name.In(tag), StringComparer.Ordinal);
        var names = catalogue.City.Name.Languages.Select(catalogue.City.Name.In).Append(catalogue.City.Name.Original).Distinct().ToList();
        var decided = catalogue.Ledger?.Entries.Where(entry => entry.Framework == FrameworkSet.Sdg).Select(entry => entry.Code).ToHashSet(StringComparer.Ordinal) ?? [];
        var text = ProposalYaml.Write(Proposal.All(known, local, names).Where(proposal => !decided.Contains(proposal.Code)), list, tag, language);
        if (output is null)
        {
            Console.Out.Write(text);
            return;
        }
        using var file = new FileStream(output.FullName, FileMode.CreateNew);
        file.Write(System.Text.Encoding.UTF8.GetBytes(text));
    }
}
