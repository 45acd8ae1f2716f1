using Matchmaking.Catalogue;
using Microsoft.Extensions.Localization;

namespace Matchmaking.Api.Practices;

/// <summary>Effort, cost and fit in words: nobody reads a rating.</summary>
public sealed class PracticeWords(IStringLocalizer<PracticeWords> text)
{
    public string Effort(Level level) => text[$"Effort.{level}"];

    public string Cost(Level level) => text[$"Cost.{level}"];

    public string Shift(int fit) => text[$"Shift.{fit}"];

    public string Place(int fit) => text[$"Place.{fit}"];

    public string Provider(Provider provider) => text[$"Provider.{provider}"];

    public string SizeClass(SizeClass size) => text[$"Size.{size}"];

    /// <summary>How strongly a practice meets a need, 1 to 3.</summary>
    public string Strength(int strength) => text[$"Strength.{strength}"];

    /// <summary>The head counts that a practice suits, as one phrase.</summary>
    public string Sizes(SizeFit fit)
    {
        ArgumentNullException.ThrowIfNull(fit);
        int[] fits = [fit.Micro, fit.Small, fit.Medium, fit.Large];
        var well = Range(fits, 2);
        var adapted = Range(fits, 1);
        return adapted is null ? well ?? text["Sizes.All"].Value
            : well is null ? text["Sizes.Adapted", adapted].Value
            : text["Sizes.Both", well, adapted].Value;
    }

    /// <summary>From the first class with this fit to the last; classes between them fit at least as well.</summary>
    private string? Range(int[] fits, int wanted)
    {
        var first = Array.IndexOf(fits, wanted);
        var last = Array.LastIndexOf(fits, wanted);
        return (first, last) switch
        {
            (-1, _) => null,
            (0, 3) => text["Sizes.All"].Value,
            (0, _) => text["Sizes.UpTo", Largest[last]].Value,
            (_, 3) => text["Sizes.From", Largest[first - 1] + 1].Value,
            _ => text["Sizes.Between", Largest[first - 1] + 1, Largest[last]].Value,
        };
    }

    /// <summary>The largest head count of each class but the last.</summary>
    private static readonly int[] Largest = [9, 49, 249];
}
