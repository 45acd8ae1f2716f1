using System.Globalization;
using Matchmaking.Api.Problems;
using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Api.Companies.Tables;

/// <summary>
/// The histories of all measures in one cell: <c>AZ-04 planned 2026-01-15 | AZ-04 introduced 2026-03-01 takeUp=some</c>.
/// Entries of a practice stand oldest first. Text is percent-encoded, so that blanks and bars keep their meaning.
/// </summary>
internal static class MeasureCell
{
    public const string Grammar = "<practice> <state> <date> [takeUp=…] [reason=…] [trained=…] [inTraining=…] [hoursReserved=…] [hosted=…] [attended=…] [inUse=<topic>:<lang>+<lang>,…]";

    public static string Write(IReadOnlyList<MeasureView> measures) => Cell.Join(
        from measure in measures
        from entry in measure.History
        select string.Join(' ', Words(measure.Practice, entry)));

    public static IReadOnlyList<MeasureView> Read(string cell, CellErrors errors)
    {
        var histories = new Dictionary<string, List<MeasureEntry>>(StringComparer.Ordinal);
        foreach (var text in Cell.Split(cell))
        {
            var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length < 3 || !CompanyNames.States.TryParse(words[1], out var state))
                errors.Add(CompanyColumns.Measures, FieldMistake.NotAnEntry, Grammar);
            else if (!errors.Catalogue.Practices.Contains(words[0]))
                errors.Add(CompanyColumns.Measures, FieldMistake.UnknownPractice);
            else if (!CellTime.TryRead(words[2], out var at))
                errors.Add(CompanyColumns.Measures, FieldMistake.NotADate);
            else if (ReadDetails(words.AsSpan(3), new MeasureEntry { State = state, At = at }) is not { } entry)
                errors.Add(CompanyColumns.Measures, FieldMistake.NotAnEntry, Grammar);
            else if (histories.TryGetValue(words[0], out var history))
                history.Add(entry);
            else
                histories.Add(words[0], [entry]);
        }

        return [.. histories.Select(history => new MeasureView { Practice = history.Key, History = history.Value })];
    }

    private static IEnumerable<string> Words(string practice, MeasureEntry entry)
    {
        yield return practice;
        yield return CompanyNames.States[entry.State];
        yield return CellTime.Write(entry.At);
        if (entry.TakeUp is { } takeUp)
            yield return $"takeUp={CompanyNames.TakeUps[takeUp]}";
        if (entry.Reason is { } reason)
            yield return $"reason={Uri.EscapeDataString(reason)}";
        foreach (var (name, value) in Figures(entry.Details))
            yield return string.Create(CultureInfo.InvariantCulture, $"{name}={value}");
        if (entry.Details is { InUse.Count: > 0 } details)
            yield return $"inUse={string.Join(',', ChecklistsOf(details))}";
    }

    private static IEnumerable<(string Name, int Value)> Figures(MeasureDetails? details) =>
        from figure in new (string Name, int? Value)[]
        {
            ("trained", details?.Trained), ("inTraining", details?.InTraining), ("hoursReserved", details?.HoursReserved),
            ("hosted", details?.Hosted), ("attended", details?.Attended),
        }
        where figure.Value is not null
        select (figure.Name, figure.Value!.Value);

    /// <summary>Neighbours of the same topic share it; the order is kept.</summary>
    private static IEnumerable<string> ChecklistsOf(MeasureDetails details)
    {
        for (var index = 0; index < details.InUse.Count;)
        {
            var topic = details.InUse[index].Topic;
            var languages = details.InUse.Skip(index).TakeWhile(use => use.Topic == topic).Select(use => use.Language).ToList();
            yield return $"{topic}:{string.Join('+', languages)}";
            index += languages.Count;
        }
    }

    private static MeasureEntry? ReadDetails(ReadOnlySpan<string> words, MeasureEntry entry)
    {
        foreach (var word in words)
        {
            var equals = word.IndexOf('=', StringComparison.Ordinal);
            if (equals < 1 || ReadDetail(entry, word[..equals], word[(equals + 1)..]) is not { } next)
                return null;
            entry = next;
        }

        return entry;
    }

    private static MeasureEntry? ReadDetail(MeasureEntry entry, string name, string value)
    {
        var details = entry.Details ?? new MeasureDetails();
        return name switch
        {
            "takeUp" when CompanyNames.TakeUps.TryParse(value, out var takeUp) => entry with { TakeUp = takeUp },
            "reason" when Uri.UnescapeDataString(value) is { Length: > 0 } reason => entry with { Reason = reason },
            "trained" when Figure(value) is { } figure => entry with { Details = details with { Trained = figure } },
            "inTraining" when Figure(value) is { } figure => entry with { Details = details with { InTraining = figure } },
            "hoursReserved" when Figure(value) is { } figure => entry with { Details = details with { HoursReserved = figure } },
            "hosted" when Figure(value) is { } figure => entry with { Details = details with { Hosted = figure } },
            "attended" when Figure(value) is { } figure => entry with { Details = details with { Attended = figure } },
            "inUse" when Checklists(value) is { } inUse => entry with { Details = details with { InUse = inUse } },
            _ => null,
        };
    }

    private static int? Figure(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var figure) ? figure : null;

    private static List<ChecklistUse>? Checklists(string text)
    {
        var uses = new List<ChecklistUse>();
        foreach (var part in text.Split(','))
        {
            if (part.Split(':') is not [{ Length: > 0 } topic, { Length: > 0 } languages])
                return null;
            uses.AddRange(languages.Split('+').Select(language => new ChecklistUse(topic, language)));
        }

        return uses;
    }
}
