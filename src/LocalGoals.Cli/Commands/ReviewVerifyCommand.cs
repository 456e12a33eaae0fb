using System.CommandLine;

using LocalGoals.Exchange.Reviews;
using LocalGoals.Language;

namespace LocalGoals.Cli.Commands;

/// <summary>localgoals review verify: whether an edition is as it was frozen.</summary>
internal static class ReviewVerifyCommand
{
    public static Command Create()
    {
        var edition = new Argument<DirectoryInfo>("edition") { Description = "The folder of an edition." };
        var root = new Option<string?>("--root") { Description = "The root hash, as you got it elsewhere." };
        var key = new Option<FileInfo?>("--key") { Description = "The public key (PEM) of who signed it, as you got it elsewhere." };
        var language = new Option<string>("--lang") { Description = "Language of the answer, such as en, es or ar.", DefaultValueFactory = _ => "en" };
        var command = new Command("verify", """
            Checks every file and block of an edition against its manifest, and computes every figure again from the enclosed data. Works without
            the city's folder and without a network. Exit code 3 when anything differs.

            Example: localgoals review verify reviews/2026/editions/1 --root 3f9a…
            """);
        command.Arguments.Add(edition);
        foreach (var option in new Option[] { root, key, language })
            command.Options.Add(option);
        command.SetAction(parse =>
        {
            var folder = parse.GetValue(edition)!;
            if (!folder.Exists)
                throw new Refusal($"There is no folder '{folder}'.");
            var wording = Languages.Find(parse.GetValue(language)!) ?? throw new Refusal($"There is no language '{parse.GetValue(language)}'. There are: {string.Join(", ", Languages.Tags)}.");
            using var known = parse.GetValue(key) is { } file ? ReviewFreezeCommand.Key(file) : null;
            var hash = parse.GetValue(root);
            var verified = EditionVerification.Of(folder.FullName, hash, known);
            foreach (var fault in verified.Faults)
                Console.Out.WriteLine($"{fault.Place}: {wording.Say(fault.Says)}");
            if (!verified.Faults.IsEmpty)
                return CommandLine.Failed;
            Console.Out.WriteLine(wording.Say("review.verify.right", ("files", verified.Files), ("blocks", verified.Blocks), ("figures", verified.Figures), ("root", verified.Root!)));
            if (hash is not null)
                Console.Out.WriteLine(wording["review.verify.proves-root"]);
            if (known is not null)
                Console.Out.WriteLine(wording["review.verify.proves-key"]);
            if (hash is null && known is null)
                Console.Out.WriteLine(wording["review.verify.consistent"]);
            return CommandLine.Done;
        });
        return command;
    }
}
