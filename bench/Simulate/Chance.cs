namespace Matchmaking.Bench.Simulate;

/// <summary>Chance with a seed: one stream per thing, so that a company is the same whoever else there is.</summary>
internal sealed class Chance(int seed, string kind, int number)
{
    private readonly Random random = new(Mix(seed, kind, number));

    public double Next() => random.NextDouble();

    public int Next(int most) => random.Next(most);

    public int Between(int least, int most) => random.Next(least, most + 1);

    public bool Happens(double share) => random.NextDouble() < share;

    public T Pick<T>(IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    /// <summary>One of them, the likelier the heavier.</summary>
    public T Pick<T>(IReadOnlyList<(T Value, double Weight)> choices)
    {
        var rest = random.NextDouble() * choices.Sum(choice => choice.Weight);
        foreach (var (value, weight) in choices)
            if ((rest -= weight) < 0)
                return value;
        return choices[^1].Value;
    }

    /// <summary>So many different ones, the likelier the heavier, in the order drawn.</summary>
    public List<T> PickSome<T>(IReadOnlyList<(T Value, double Weight)> choices, int count)
        where T : notnull
    {
        var left = choices.ToList();
        var picked = new List<T>();
        while (picked.Count < count && left.Count > 0)
        {
            var value = Pick(left);
            picked.Add(value);
            left.RemoveAll(choice => choice.Value.Equals(value));
        }

        return picked;
    }

    /// <summary>Around a share, kept within 0 to 1, to the nearest hundredth.</summary>
    public double Around(double share) => Math.Round(Math.Clamp(share + ((Next() + Next() - 1) * 0.35), 0, 1), 2);

    /// <summary>String hashes of .NET differ from run to run, so this is FNV-1a.</summary>
    private static int Mix(int seed, string kind, int number)
    {
        var hash = 2166136261u;
        foreach (var unit in $"{seed}/{kind}/{number}")
            hash = (hash ^ unit) * 16777619u;
        return (int)hash;
    }
}
