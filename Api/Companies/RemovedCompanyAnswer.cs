namespace Matchmaking.Api.Companies;

/// <summary>A company that nobody sees any more.</summary>
/// <param name="Company">Its id.</param>
/// <param name="RestorableUntil">The last day, in German local time, on which it can be restored; then it is erased.</param>
public sealed record RemovedCompanyAnswer(string Company, DateOnly RestorableUntil);
