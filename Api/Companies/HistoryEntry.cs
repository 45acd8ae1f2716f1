using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Api.Companies;

/// <param name="Practice">Id of the practice.</param>
/// <param name="Entry">What was recorded.</param>
/// <param name="Before">What was recorded before it about the same practice, or null for the first entry.</param>
public sealed record HistoryEntry(string Practice, MeasureEntry Entry, MeasureEntry? Before)
{
    /// <summary>Whether only take-up or details changed.</summary>
    public bool IsUpdate => Before?.State == Entry.State;
}
