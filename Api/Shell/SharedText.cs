namespace Matchmaking.Api.Shell;

/// <summary>Names the texts that several pages use.</summary>
public sealed class SharedText;
