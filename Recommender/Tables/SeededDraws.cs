namespace Matchmaking.Recommender.Tables;

/// <summary>
/// SplitMix64 (Steele, Lea, Flood 2014). Our own, because a plan is linked to by its seed: it has to be the same after an
/// update of the runtime, too.
/// </summary>
internal sealed class SeededDraws(int seed)
{
    private ulong state = unchecked((ulong)seed * 0xd1342543de82ef95 + 1);

    /// <summary>0 to one below the number of choices.</summary>
    public int Next(int choices) => (int)(((Bits() >> 32) * (ulong)choices) >> 32);

    /// <summary>0 or more, below 1.</summary>
    public double NextDouble() => (Bits() >> 11) * (1.0 / (1ul << 53));

    public void Shuffle<T>(Span<T> values)
    {
        for (var left = values.Length; left > 1; left--)
        {
            var at = Next(left);
            (values[at], values[left - 1]) = (values[left - 1], values[at]);
        }
    }

    private ulong Bits()
    {
        var value = state += 0x9e3779b97f4a7c15;
        value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9;
        value = (value ^ (value >> 27)) * 0x94d049bb133111eb;
        return value ^ (value >> 31);
    }
}
