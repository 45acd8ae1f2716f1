using System.Globalization;
using Matchmaking.Api.Problems;
using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Api.Http;

/// <summary>The checks that bodies and table rows share. Each notes what is wrong and goes on.</summary>
internal sealed class BodyChecks(FieldErrors errors, PracticeCatalogue catalogue)
{
    public const int LargestHeadcount = CompanyLimits.MaxHeadcount;
    public const int LongestDistrict = CompanyLimits.MaxDistrict;

    public FieldErrors Errors => errors;

    public PracticeCatalogue Catalogue => catalogue;

    public bool Required(string field, object? value)
    {
        if (value is null)
            errors.Add(field, FieldMistake.Missing);
        return value is not null;
    }

    public void Whole(string field, int? value, int smallest, int largest)
    {
        if (value is { } number && (number < smallest || number > largest))
            errors.Add(field, FieldMistake.OutOfRange, smallest, largest);
    }

    /// <summary>0 to 1; not a number and infinity are outside.</summary>
    public void Share(string field, double? value)
    {
        if (value is { } share && !(share is >= 0 and <= 1))
            errors.Add(field, FieldMistake.OutOfRange, 0, 1);
    }

    /// <summary>Text that people read: not blank, limited, and free of what only machines would see.</summary>
    public void Text(string field, string? value, int longest)
    {
        if (value is null)
            return;
        if (string.IsNullOrWhiteSpace(value))
            errors.Add(field, FieldMistake.Blank);
        else if (value.Length > longest)
            errors.Add(field, FieldMistake.TooLong, longest);
        else if (!IsPlain(value))
            errors.Add(field, FieldMistake.ControlCharacters);
    }

    /// <summary>Text that may be empty, to take away what was told.</summary>
    public void Story(string field, string? value, int longest)
    {
        if (value is { Length: > 0 })
            Text(field, value, longest);
    }

    /// <summary>A day such as 2026-03-01.</summary>
    public void Date(string field, string? value)
    {
        if (value is not null && !Day.TryRead(value, out _))
            errors.Add(field, FieldMistake.NotADay);
    }

    /// <summary>Looks at every entry that is there; the name that it is given tells its place.</summary>
    public void Each(string field, IReadOnlyList<string?>? values, int most, Action<string, string> check)
    {
        if (values is null || !AtMost(field, values.Count, most))
            return;
        for (var index = 0; index < values.Count; index++)
        {
            if (values[index] is { } value)
                check($"{field}[{index}]", value);
            else
                errors.Add($"{field}[{index}]", FieldMistake.Missing);
        }
    }

    public void OneOf<T>(string field, string? value, WireNames<T> names)
        where T : struct, Enum
    {
        if (value is not null && !names.TryParse(value, out _))
            errors.Add(field, FieldMistake.NotOneOf, names.Listed);
    }

    public void OneOf(string field, string? value, IReadOnlyList<string> words)
    {
        if (value is not null && !words.Contains(value, StringComparer.Ordinal))
            errors.Add(field, FieldMistake.NotOneOf, string.Join(", ", words));
    }

    /// <summary>Two letters of ISO 639-1.</summary>
    public void Language(string field, string? value)
    {
        if (value is not null && !LanguageCodes.Contains(value))
            errors.Add(field, FieldMistake.NotALanguage);
    }

    public void Practice(string field, string? value)
    {
        if (Required(field, value) && !catalogue.Practices.Contains(value!))
            errors.Add(field, FieldMistake.UnknownPractice);
    }

    public void Persona(string field, string? value)
    {
        if (value is not null && !catalogue.Personas.Contains(value))
            errors.Add(field, FieldMistake.UnknownPersona);
    }

    public void Topics(string field, IReadOnlyList<string?>? values)
    {
        if (values is null || !AtMost(field, values.Count, catalogue.Topics.Count))
            return;
        for (var index = 0; index < values.Count; index++)
        {
            if (values[index] is not { } topic || !catalogue.Topics.Contains(topic))
                errors.Add($"{field}[{index}]", FieldMistake.UnknownTopic);
        }
    }

    public bool AtMost(string field, int count, int most)
    {
        if (count > most)
            errors.Add(field, FieldMistake.TooMany, most);
        return count <= most;
    }

    /// <summary>A section letter is read in its classification: from J on the two in force differ. Without one WZ 2008 is meant. The id of a sector is read in any.</summary>
    public void Sector(string? sector, string? scheme)
    {
        OneOf("sectorScheme", scheme, SectorSchemes.Names);
        if (sector is not null && !SectorSchemes.Knows(catalogue, sector, scheme))
            errors.Add("sector", FieldMistake.UnknownSector);
    }

    /// <summary>No control characters, no characters without width and no halves of surrogate pairs.</summary>
    public static bool IsPlain(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (char.GetUnicodeCategory(text[index]) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
                return false;
            if (char.IsSurrogate(text[index]) && !(index + 1 < text.Length && char.IsSurrogatePair(text[index], text[++index])))
                return false;
        }

        return true;
    }
}
