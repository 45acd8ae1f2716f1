using System.Globalization;

namespace Orleans.Runtime;

/// <summary>How numbers stand in keys: hexadecimal, without leading zeros.</summary>
public static class GrainIdKeyExtensions
{
    public static IdSpan CreateIntegerKey(long key) => IdSpan.Create(key.ToString("X", CultureInfo.InvariantCulture));

    public static long GetIntegerKey(this GrainId grainId) =>
        long.TryParse(grainId.Key.ToString(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var key)
            ? key
            : throw new ArgumentException($"Value \"{grainId}\" is not in the correct format for an Integer key.", nameof(grainId));
}
