using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces.Recommendations;

namespace Matchmaking.Api.Recommendations;

/// <summary>Writes a list as <see cref="RecommendationsAnswer"/> describes it; a test reads it back through that contract.</summary>
internal sealed class RecommendationsWriter(PracticeCatalogue catalogue, RecommendationCards cards, SpokenReasons reasons)
{
    public void Write(RecommendationList list, int headcount, Language language, Utf8Text output)
    {
        output.Raw("{\"items\":["u8);
        var first = true;
        foreach (var item in list.Items.AsSpan())
        {
            // A model may be older than the catalogue; what the catalogue no longer has cannot be described.
            if (cards.Opening(item.Practice, language) is not { } opening)
                continue;
            if (!first)
                output.Raw(","u8);
            first = false;
            output.Raw(opening);
            WriteItem(item, headcount, language, output);
        }

        output.Raw("],\"model\":{\"version\":"u8);
        output.Quoted(list.ModelVersion);
        output.Raw(",\"kind\":"u8);
        output.Quoted(list.ModelKind);
        output.Raw("}}"u8);
    }

    private void WriteItem(RecommendedPractice item, int headcount, Language language, Utf8Text output)
    {
        output.Raw(",\"score\":"u8);
        output.Number(item.Score);
        if (item.Contributions.Count > 0)
            WriteContributions(item.Contributions, output);
        if (item.Explore)
            output.Raw(",\"explore\":true"u8);
        output.Raw(",\"reasons\":["u8);
        WriteReasons(item.Reasons, language, output);
        output.Raw("],\"wouldChange\":"u8);
        reasons.WriteSentence(item.WouldChange, language, output);
        output.Raw(",\"personas\":"u8);
        output.QuotedList(item.Personas.AsSpan());
        output.Raw(",\"legalClaim\":"u8);
        WriteLeadingClaim(item.LegalClaims, headcount, language, output);
        output.Raw(",\"legalClaims\":["u8);
        WriteNotes(item.LegalClaims, headcount, language, output);
        output.Raw("],\"legalNotes\":["u8);
        WriteNotes(item.LegalNotes, headcount, language, output);
        output.Raw("],\"link\":"u8);
        output.Quoted(item.Link);
        output.Raw("}"u8);
    }

    private void WriteContributions(IReadOnlyList<ContributionView> contributions, Utf8Text output)
    {
        output.Raw(",\"contributions\":["u8);
        var first = true;
        foreach (var contribution in contributions.AsSpan())
        {
            if (!first)
                output.Raw(","u8);
            first = false;
            output.Raw(cards.ContributionOpening(contribution.Feature));
            output.Number(contribution.Value);
            output.Raw("}"u8);
        }

        output.Raw("]"u8);
    }

    private void WriteReasons(IReadOnlyList<ReasonView> views, Language language, Utf8Text output)
    {
        var first = true;
        foreach (var view in views.AsSpan())
        {
            if (!first)
                output.Raw(","u8);
            first = false;
            reasons.Write(view, language, output);
        }
    }

    /// <summary>The claim whose threshold was crossed last: at 26 people family care leave rather than care leave.</summary>
    private void WriteLeadingClaim(IReadOnlyList<string> ids, int headcount, Language language, Utf8Text output)
    {
        LegalRule? leading = null;
        foreach (var id in ids)
        {
            var rule = catalogue.LegalRules[id];
            if (leading is null || (rule.MinEmployeesExclusive ?? 0) > (leading.MinEmployeesExclusive ?? 0))
                leading = rule;
        }

        output.Raw(leading is null ? "null"u8 : cards.Note(leading, headcount, language));
    }

    private void WriteNotes(IReadOnlyList<string> ids, int headcount, Language language, Utf8Text output)
    {
        for (var index = 0; index < ids.Count; index++)
        {
            if (index > 0)
                output.Raw(","u8);
            output.Raw(cards.Note(catalogue.LegalRules[ids[index]], headcount, language));
        }
    }
}
