namespace Matchmaking.Recommender.Tables;

/// <summary>
/// Numbers 0 to q-1 with an addition and a multiplication that can be undone, for a q that is a power of a prime: digits to
/// the base of the prime are the coefficients of polynomials, multiplied modulo one that has no factors (Galois 1830).
/// </summary>
internal sealed class FiniteField
{
    /// <summary>By order: the lower coefficients of the polynomial, the constant first; the highest is 1. Primes need none.</summary>
    private static readonly Dictionary<int, int[]> Polynomials = new()
    {
        [4] = [1, 1],
        [8] = [1, 1, 0],
        [9] = [1, 0],
        [16] = [1, 1, 0, 0],
        [25] = [2, 0],
        [27] = [1, 2, 0],
        [32] = [1, 0, 1, 0, 0],
    };

    private readonly int prime;
    private readonly int degree;
    private readonly int[] lower;

    private FiniteField(int order, int prime, int[] lower)
    {
        Order = order;
        this.prime = prime;
        this.lower = lower;
        degree = Math.Max(1, lower.Length);
    }

    public int Order { get; }

    /// <summary>Null where there is no such field, or none among the orders that tables come in.</summary>
    public static FiniteField? OfOrder(int order)
    {
        var prime = Enumerable.Range(2, Math.Max(1, order - 1)).First(divisor => order % divisor == 0 || divisor >= order);
        return order < 2 || order > TableLimits.MaxTables ? null
            : prime == order ? new FiniteField(order, prime, [])
            : Polynomials.TryGetValue(order, out var lower) ? new FiniteField(order, prime, lower)
            : null;
    }

    public int Add(int one, int other)
    {
        var sum = 0;
        for (var place = 1; place < Order; place *= prime)
            sum += ((one / place) + (other / place)) % prime * place;
        return sum;
    }

    public int Multiply(int one, int other)
    {
        var product = 0;
        // Horner: from the highest coefficient of the other down, times x, plus the one as often as the coefficient says.
        for (var place = Order / prime; place >= 1; place /= prime)
        {
            product = TimesX(product);
            for (var times = other / place % prime; times > 0; times--)
                product = Add(product, one);
        }

        return product;
    }

    private int TimesX(int value)
    {
        if (degree == 1)
            return 0;
        var highest = value / (Order / prime);
        var shifted = value % (Order / prime) * prime;
        // What grew to the power of the degree is replaced by minus the lower part.
        for (var (place, at) = (1, 0); at < degree; place *= prime, at++)
            shifted = Add(shifted, (prime - lower[at]) * highest % prime * place);
        return shifted;
    }
}
