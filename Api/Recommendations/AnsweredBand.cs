using System.Globalization;
using Matchmaking.Grains.Interfaces.Recommendations;

namespace Matchmaking.Api.Recommendations;

/// <summary>The answer behind a percentage: whoever chose "most" never said "80 %".</summary>
internal static class AnsweredBand
{
    /// <summary>The band that a reason about one share rests on, or null where the share is not exactly that of a band.</summary>
    public static ShiftBand? Of(ReasonView reason) =>
        reason is { Inputs: ["shiftShare" or "mobileShare"], Arguments: [var percent] }
        && int.TryParse(percent, NumberStyles.None, CultureInfo.InvariantCulture, out var share)
            ? ShiftBands.Exactly(share)
            : null;
}
