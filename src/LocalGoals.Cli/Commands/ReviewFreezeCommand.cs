using System.CommandLine;
using System.Security.Cryptography;

using LocalGoals.Exchange.Reviews;
using LocalGoals.Findings;
using LocalGoals.Reviews;

namespace LocalGoals.Cli.Commands;

/// <summary>localgoals review freeze: an edition that anybody can verify.</summary>
internal static class ReviewFreezeCommand
{
    public static Command Create()
    {
        var city = new CityArguments();
        var review = ReviewCommand.Name();
        var sign = new Option<FileInfo?>("--sign") { Description = "A private key (PEM, elliptic curve) to sign the edition with." };
        var command = new Command("freeze", """
            Writes an edition of a review under reviews/<review>/editions: its text, its figures with their sources, the released data that they come
            from, and a manifest of hashes. Prints the root hash: keep and publish it elsewhere, so that others can prove that nothing changed.

            Example: localgoals review freeze los-angeles 2026 --today 2026-07-09
            """);
        city.AddTo(command);
        command.Arguments.Add(review);
        city.AddDay(command);
        command.Options.Add(sign);
        command.SetAction(parse =>
        {
            var asked = AskedReview.Of(city, parse, parse.GetValue(review)!);
            var found = asked.Check();
            var wording = city.Wording(parse);
            var errors = found.Report.Findings.Where(finding => finding.Rule.Severity == Severity.Error).ToList();
            foreach (var error in errors)
                Console.Error.WriteLine($"{error.Origin?.In(wording)}: {wording.Say(error.Message)}");
            if (errors.Count > 0)
                throw new Refusal("Nothing was frozen: correct these errors first.");
            using var key = parse.GetValue(sign) is { } file ? Key(file, isPrivate: true) : null;
            var frozen = new EditionWriter(asked.Folder, asked.Release, asked.Review)
                .Write(found.Documents, typeof(ReviewFreezeCommand).Assembly.GetName().Version!.ToString(3), city.Today(parse), key);
            ReviewDesk.Accept(asked.Folder, found);
            var prompts = found.Report.Findings.Count(finding => finding.Rule == ReviewRules.PromptLeft);
            if (prompts > 0)
                Console.Error.WriteLine($"Still in it: {prompts} times “{wording["review.prompt"]}”. It stays there in this edition; write these parts and freeze another one before you publish it.");
            Console.Out.WriteLine(frozen.Folder);
            Console.Out.WriteLine(frozen.Root);
            return CommandLine.Done;
        });
        return command;
    }

    /// <exception cref="Refusal">The file holds no key of an elliptic curve, or no private one where that is asked for.</exception>
    public static ECDsa Key(FileInfo file, bool isPrivate = false)
    {
        if (!file.Exists || file.Length > 1 << 16)
            throw new Refusal($"There is no key in '{file}'.");
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(file.FullName));
            if (isPrivate)
                key.ExportParameters(includePrivateParameters: true);
            return key;
        }
        catch (Exception e) when (e is ArgumentException or CryptographicException)
        {
            key.Dispose();
            throw new Refusal($"There is no {(isPrivate ? "private " : "")}key of an elliptic curve in '{file}' (PEM, not encrypted).");
        }
    }
}
