using System.Buffers;
using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces.Recommendations;

namespace Matchmaking.Api.Recommendations;

/// <summary>Writes a list as <see cref="RecommendationsAnswer"/> describes it; a test reads it back through that contract.</summary>
internal sealed class RecommendationsWriter(PracticeCatalogue catalogue, RecommendationCards cards, ReasonText reasons)
{
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? sentence;

    public void Write(RecommendationList list, int headcount, Language language, IBufferWriter<byte> output)
    {
        output.Raw("{\"items\":["u8);
        var first = true;
        foreach (var item in list.Items)
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

    private void WriteItem(RecommendedPractice item, int headcount, Language language, IBufferWriter<byte> output)
    {
        output.Raw(",\"score\":"u8);
        output.Number(item.Score);
        output.Raw(",\"contributions\":["u8);
        WriteContributions(item.Contributions, output);
        output.Raw("],\"reasons\":["u8);
        WriteReasons(item.Reasons, language, output);
        output.Raw("],\"wouldChange\":"u8);
        WriteSentence(item.WouldChange, language, output);
        output.Raw(",\"personas\":"u8);
        output.QuotedList(item.Personas);
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

    private static void WriteContributions(IReadOnlyList<ContributionView> contributions, IBufferWriter<byte> output)
    {
        for (var index = 0; index < contributions.Count; index++)
        {
            output.Raw(index > 0 ? ",{\"feature\":"u8 : "{\"feature\":"u8);
            output.Quoted(contributions[index].Feature);
            output.Raw(",\"value\":"u8);
            output.Number(contributions[index].Value);
            output.Raw("}"u8);
        }
    }

    private void WriteReasons(IReadOnlyList<ReasonView> views, Language language, IBufferWriter<byte> output)
    {
        for (var index = 0; index < views.Count; index++)
        {
            output.Raw(index > 0 ? ",{\"code\":"u8 : "{\"code\":"u8);
            output.Quoted(views[index].Code);
            output.Raw(",\"text\":"u8);
            WriteSentence(views[index], language, output);
            output.Raw(",\"inputs\":"u8);
            output.QuotedList(views[index].Inputs);
            output.Raw("}"u8);
        }
    }

    private void WriteSentence(ReasonView reason, Language language, IBufferWriter<byte> output)
    {
        var buffer = sentence ??= new ArrayBufferWriter<byte>(256);
        buffer.ResetWrittenCount();
        reasons.Write(reason, language, buffer);
        output.Quoted(buffer.WrittenSpan);
    }

    /// <summary>The claim whose threshold was crossed last: at 26 people family care leave rather than care leave.</summary>
    private void WriteLeadingClaim(IReadOnlyList<string> ids, int headcount, Language language, IBufferWriter<byte> output)
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

    private void WriteNotes(IReadOnlyList<string> ids, int headcount, Language language, IBufferWriter<byte> output)
    {
        for (var index = 0; index < ids.Count; index++)
        {
            if (index > 0)
                output.Raw(","u8);
            output.Raw(cards.Note(catalogue.LegalRules[ids[index]], headcount, language));
        }
    }
}
