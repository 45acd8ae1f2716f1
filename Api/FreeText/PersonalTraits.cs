using System.Text.RegularExpressions;

namespace Matchmaking.Api.FreeText;

/// <summary>What in a text may point at a single person.</summary>
public enum PersonalTrait
{
    Name = 1,
    Phone = 2,
    Email = 3,
    Diagnosis = 4,
}

/// <param name="Trait">What it looks like.</param>
/// <param name="Words">The words that do, as they were typed.</param>
public readonly record struct PersonalFinding(PersonalTrait Trait, string Words);

/// <summary>
/// Looks in free text for what does not belong there: names, phone numbers, e-mail addresses, diagnoses. A hint and no
/// guard: it misses a lot, such as a bare first name, and takes a talk about dementia for a diagnosis.
/// </summary>
public static partial class PersonalTraits
{
    private const int FewestDigits = 7;

    /// <summary>What was found, each words once, in the order of the traits.</summary>
    public static IReadOnlyList<PersonalFinding> In(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return [];
        // A day or a time of day is made of digits, too.
        var withoutDays = Days().Replace(text, "|");
        return
        [
            .. Names().Matches(text).Select(match => new PersonalFinding(PersonalTrait.Name, match.Value))
                .Concat(Phones().Matches(withoutDays).Where(HasEnoughDigits).Select(match => new PersonalFinding(PersonalTrait.Phone, match.Value.Trim())))
                .Concat(Emails().Matches(text).Select(match => new PersonalFinding(PersonalTrait.Email, match.Value)))
                .Concat(Diagnoses().Matches(text).Select(match => new PersonalFinding(PersonalTrait.Diagnosis, match.Value)))
                .Distinct(),
        ];
    }

    private static bool HasEnoughDigits(Match match) => match.Value.Count(char.IsAsciiDigit) >= FewestDigits;

    [GeneratedRegex(@"\b(?:Frau|Herrn?|Hr\.|Mrs?|Ms|Kollegin|Kollege|Ansprechpartner(?:in)?:?)\.?\s+(?:Dr\.\s+)?\p{Lu}[\p{Ll}'’-]+(?:-?\p{Lu}\p{Ll}+)?|\bDr\.\s+\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}+)?")]
    private static partial Regex Names();

    [GeneratedRegex(@"\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}\.\s?\d{1,2}\.(?:\s?\d{2,4})?|\b\d{1,2}[:.]\d{2}\b(?![\d/])")]
    private static partial Regex Days();

    [GeneratedRegex(@"(?<![\d\p{L}])(?:\+|0)[\d\s()/.–-]{5,}\d")]
    private static partial Regex Phones();

    [GeneratedRegex(@"[\p{L}\d._%+-]+\s?(?:@|\(at\)|\[at\])\s?[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}", RegexOptions.IgnoreCase)]
    private static partial Regex Emails();

    // Beginnings of words. Short on purpose: what everybody would call an illness, and what keeps people from work.
    [GeneratedRegex(
        @"\b(?:burn-?out|depressi|krebs(?!vorsorge)|brustkrebs|tumor|chemotherapie|chemotherapy|cancer|demen[zt]|alzheimer|parkinson|multiple[rn]?\s+skleros|diabet|epilep|schlaganf|stroke\b|herzinfarkt|heart\s+attack|bandscheibenvorf|schizophren|angststörung|anxiety\s+disorder|psychose|psychotherapie|suizid|suicid|alkoholi|magersucht|fehlgeburt|miscarriage|risikoschwanger|krankgeschrieben|arbeitsunfähig|on\s+sick\s+leave|adhs\b|adhd\b|autis[mt]|long[\s-]covid)[\p{L}-]*|\b(?:HIV|AIDS)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Diagnoses();
}
