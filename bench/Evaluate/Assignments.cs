namespace Matchmaking.Bench.Evaluate;

/// <summary>Reads "Name=a|b,Other=c" as every combination of its values.</summary>
internal static class Assignments
{
    /// <summary>The start once for each combination.</summary>
    /// <param name="start">What is varied.</param>
    /// <param name="text">Names and values.</param>
    /// <param name="with">A copy with one value changed.</param>
    public static T[] Combine<T>(T start, string text, Func<T, string, string, T> with)
    {
        T[] variants = [start];
        foreach (var assignment in text.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            if (assignment.Split('=') is not [var name, var values])
                throw new ArgumentException($"'{assignment}' is not Name=Value.");
            variants = [.. variants.SelectMany(variant => values.Split('|').Select(value => with(variant, name, value)))];
        }

        return variants;
    }
}
