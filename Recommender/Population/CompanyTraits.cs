namespace Matchmaking.Recommender.Population;

/// <summary>What makes companies alike.</summary>
/// <param name="LogHeadcount">Natural logarithm of the head count.</param>
/// <param name="ShiftShare">0 to 1.</param>
/// <param name="MobileShare">0 to 1, or not a number where it is unknown.</param>
/// <param name="Sector">Place in the catalogue, or -1.</param>
/// <param name="Topics">One bit per topic of the catalogue; none for firms with fewer than ten people.</param>
internal readonly record struct CompanyTraits(double LogHeadcount, double ShiftShare, double MobileShare, int Sector, ulong Topics);
