using System.Collections.Immutable;

using LocalGoals.Exchange.CityFolder;
using LocalGoals.Findings;
using LocalGoals.Reviews;

namespace LocalGoals.Exchange.Reviews;

/// <summary>Reads the pictures of reviews, and finds the one that an author means.</summary>
internal static class PictureReader
{
    /// <summary>A review with its pictures. Only files that its texts name are read.</summary>
    public static Review Read(Review review, FolderFiles files)
    {
        var texts = review.Sections.SelectMany(section => section.Texts.Values).Select(text => Uri.UnescapeDataString(text.Markdown)).Append(review.Cover?.File ?? "").ToList();
        var (shown, unshown) = (ImmutableSortedDictionary.CreateBuilder<string, Picture>(StringComparer.Ordinal), ImmutableSortedDictionary.CreateBuilder<string, Rule>(StringComparer.Ordinal));
        var sum = 0L;
        foreach (var file in files.All.Where(file => file.Folder == $"{ReviewReader.Folder}/{review.Id}/{PictureFile.Folder}"))
        {
            var name = $"{PictureFile.Folder}/{file.Name}";
            if (!texts.Exists(text => text.Contains(name, StringComparison.Ordinal)))
                continue;
            if (file.Length > PictureFile.Largest || (sum += file.Length) > PictureFile.LargestSum)
                unshown[name] = ReviewRules.ImageTooLarge;
            else if (files.ReadBytes(file) is { } bytes && PictureFile.Of(name, bytes) is var read)
            {
                if (read.Picture is { } picture)
                    shown[name] = picture;
                else
                    unshown[name] = read.Fault!;
            }
        }
        return review with { Pictures = shown.ToImmutable(), Unshown = unshown.ToImmutable() };
    }

    /// <param name="words">What it shows, for those who do not see it.</param>
    /// <returns>Null where it cannot be shown; why is told.</returns>
    public static Picture? Find(Review review, string? address, string words, Origin at, ICollection<Finding> findings)
    {
        var file = PictureFile.FileOf(address);
        var picture = file is null ? null : review.Pictures.GetValueOrDefault(file);
        if (file is null)
            Tell(ReviewRules.ImageElsewhere);
        else if (picture is null)
            Tell(review.Unshown.GetValueOrDefault(file) ?? ReviewRules.ImageMissing);
        else if (picture.TellsPlace)
            Tell(ReviewRules.ImageTellsPlace);
        if (words.Length == 0)
            Tell(ReviewRules.ImageWithoutWords);
        return picture;

        void Tell(Rule rule) => findings.Add(new Finding(rule, at, null, ("link", file ?? address ?? "")));
    }
}
