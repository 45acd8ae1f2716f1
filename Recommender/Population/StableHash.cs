namespace Matchmaking.Recommender.Population;

/// <summary>Numbers that look drawn by chance and are the same on every machine and in every run.</summary>
internal static class StableHash
{
    /// <summary>A number for a text: FNV-1a over its UTF-16 units.</summary>
    public static ulong Of(string text)
    {
        var hash = 14695981039346656037ul;
        foreach (var unit in text)
            hash = (hash ^ unit) * 1099511628211;
        return hash;
    }

    /// <summary>A number for two numbers, each of whose bits depends on all of theirs: the mixer of SplitMix64.</summary>
    public static ulong Mix(ulong one, ulong other)
    {
        var value = one ^ (other * 0x9e3779b97f4a7c15);
        value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9;
        value = (value ^ (value >> 27)) * 0x94d049bb133111eb;
        return value ^ (value >> 31);
    }
}
