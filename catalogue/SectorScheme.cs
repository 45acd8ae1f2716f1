namespace Matchmaking.Catalogue;

/// <summary>The two classifications of economic activities in force side by side. From J on their letters differ.</summary>
public enum SectorScheme
{
    Wz2008 = 2008,
    Wz2025 = 2025,
}
