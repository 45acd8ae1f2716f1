using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text.Json;
using Matchmaking.Api.Http;
using Matchmaking.Api.Practices;
using Matchmaking.Catalogue;

namespace Matchmaking.Api.Recommendations;

/// <summary>The parts of a recommendation that only depend on the catalogue, as JSON, made once per language.</summary>
internal sealed class RecommendationCards
{
    private readonly PracticeCatalogue catalogue;
    private readonly FrozenDictionary<string, byte[]>[] openings;
    private readonly ConcurrentDictionary<(string Rule, Language Language, int? Quota), byte[]> notes = new();
    private volatile (string Feature, byte[] Opening)[] contributions = [];

    public RecommendationCards(PracticeCatalogue catalogue)
    {
        this.catalogue = catalogue;
        openings = [.. Enum.GetValues<Language>().Order().Select(OpeningsIn)];
    }

    /// <summary>The beginning of the item up to <c>fieldName</c>, or null for a practice that has left the catalogue.</summary>
    public byte[]? Opening(string practice, Language language) => openings[(int)language].GetValueOrDefault(practice);

    /// <summary>A legal note; there are as many as rules, languages and the quotas between 4 and 14.</summary>
    public byte[] Note(LegalRule rule, int headcount, Language language) =>
        notes.GetOrAdd(
            (rule.Id, language, LegalRules.QuotaFor(rule, headcount)),
            static (_, of) => JsonSerializer.SerializeToUtf8Bytes(LegalNoteAnswer.From(of.rule, of.headcount, of.language), ApiJson.Default.LegalNoteAnswer),
            (rule, headcount, language));

    /// <summary>The beginning of a contribution up to its value; there are as many as features.</summary>
    public byte[] ContributionOpening(string feature)
    {
        // A handful of names, mostly the very same strings: comparing beats hashing.
        foreach (var (name, opening) in contributions)
            if (ReferenceEquals(name, feature))
                return opening;
        return Learn(feature);
    }

    private byte[] Learn(string feature)
    {
        foreach (var (name, opening) in contributions)
            if (name == feature)
                return opening;
        var learned = Opening("{\"feature\":"u8, feature, ",\"value\":"u8);
        // Two threads may learn at once; what one of them loses is learned again.
        contributions = [.. contributions, (feature, learned)];
        return learned;
    }

    private static byte[] Opening(ReadOnlySpan<byte> before, string name, ReadOnlySpan<byte> after)
    {
        var text = new Utf8Text();
        text.Raw(before);
        text.Quoted(name);
        text.Raw(after);
        return text.Written.ToArray();
    }

    private FrozenDictionary<string, byte[]> OpeningsIn(Language language) =>
        catalogue.Practices.ToFrozenDictionary(practice => practice.Id, practice => OpeningOf(practice, language), StringComparer.Ordinal);

    private byte[] OpeningOf(Practice practice, Language language)
    {
        var card = new RecommendationCard(
            practice.Id,
            practice.Name.In(language),
            practice.Action.In(language),
            practice.Summary.In(language),
            practice.FirstStep.In(language),
            PracticeNames.Levels[practice.Effort],
            PracticeNames.Levels[practice.Cost],
            practice.Field,
            catalogue.Fields[practice.Field].Name.In(language));
        return JsonSerializer.SerializeToUtf8Bytes(card, ApiJson.Default.RecommendationCard)[..^1];
    }
}

/// <summary>The members with which every recommendation begins; see <see cref="RecommendationAnswer"/>.</summary>
internal sealed record RecommendationCard(
    string Practice, string Title, string Action, string Summary, string FirstStep, string Effort, string Cost, string Field, string FieldName);
