namespace Orleans.Runtime;

/// <summary>Values that travel with calls, from the caller on; changes never travel back.</summary>
public static class RequestContext
{
    private static readonly AsyncLocal<Dictionary<string, object>?> Values = new();

    /// <summary>Never changed in place, so calls may share it.</summary>
    internal static Dictionary<string, object>? Current
    {
        get => Values.Value;
        set => Values.Value = value;
    }

    public static IEnumerable<string> Keys => Current?.Keys ?? Enumerable.Empty<string>();

    public static IEnumerable<KeyValuePair<string, object>> Entries => Current ?? Enumerable.Empty<KeyValuePair<string, object>>();

    public static object? Get(string key) => Current?.GetValueOrDefault(key);

    public static void Set(string key, object value) =>
        Current = new Dictionary<string, object>(Current ?? []) { [key] = value };

    public static bool Remove(string key)
    {
        if (Current?.ContainsKey(key) != true)
            return false;
        Current = Current.Where(entry => entry.Key != key).ToDictionary();
        return true;
    }

    public static void Clear() => Current = null;
}
