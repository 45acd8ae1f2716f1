using Matchmaking.Recommender.Data;

namespace Matchmaking.Recommender.Eligibility;

/// <summary>
/// What is never suggested, whatever a model thinks of it: practices unsuitable for the size, practices that do not work
/// in shifts where most people work shifts, and practices already taken or dismissed. Nothing else filters.
/// </summary>
internal sealed class EligibilityRules(PracticeTable table)
{
    /// <summary>Fills in the eligible practices in the order of the catalogue and answers how many there are.</summary>
    public int Collect(Inquiry inquiry, Span<int> practices)
    {
        var count = 0;
        for (var practice = 0; practice < table.Count; practice++)
            if (Allow(inquiry, practice))
                practices[count++] = practice;
        return count;
    }

    public bool Allow(Inquiry inquiry, int practice) =>
        table.SizeFit[inquiry.Size][practice] > 0
        && !inquiry.Hidden[practice]
        && (table.ShiftFit[practice] > 0 || inquiry.ShiftShare < ShiftBands.Most);
}
