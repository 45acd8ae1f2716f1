namespace Matchmaking.Recommender.Data;

/// <summary>Adds up sparse rows. One instance per thread; emptying it costs no more than what was added.</summary>
/// <param name="columns">Number of columns.</param>
internal sealed class RowAccumulator(int columns)
{
    private readonly float[] sums = new float[columns];
    private readonly int[] touched = new int[columns];
    private readonly bool[] seen = new bool[columns];
    private int count;

    /// <summary>Columns that anything was added to, in order of appearance.</summary>
    public ReadOnlySpan<int> Touched => touched.AsSpan(0, count);

    /// <summary>The sum in a column; 0 for those not touched.</summary>
    public float this[int column] => sums[column];

    /// <summary>Adds a row, every value times a weight.</summary>
    public void Add(SparseRow row, float weight)
    {
        for (var i = 0; i < row.Count; i++)
        {
            var column = row.Indices[i];
            if (!seen[column])
            {
                seen[column] = true;
                touched[count++] = column;
            }

            sums[column] += weight * row.Values[i];
        }
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        foreach (var column in Touched)
            (sums[column], seen[column]) = (0, false);
        count = 0;
    }

    /// <summary>The sums as a row with ascending columns.</summary>
    public (int[] Indices, float[] Values) ToRow()
    {
        var indices = Touched.ToArray();
        Array.Sort(indices);
        return (indices, Array.ConvertAll(indices, column => sums[column]));
    }
}
