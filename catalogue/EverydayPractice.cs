namespace Matchmaking.Catalogue;

/// <summary>Something many small firms already do without calling it a measure; ticking it counts as lived.</summary>
/// <param name="Id">Kebab-case.</param>
/// <param name="Text">As somebody in the firm would say it.</param>
/// <param name="Practices">Ids of the practices it amounts to.</param>
public sealed record EverydayPractice(string Id, LocalizedText Text, IReadOnlyList<string> Practices);
