namespace Matchmaking.Api.Recommendations;

/// <summary>How many work in shifts, as people say it. Nobody has to know a percentage.</summary>
public enum ShiftBand
{
    None = 0,
    Few = 1,
    Half = 2,
    Most = 3,
    All = 4,
}

public static class ShiftBands
{
    /// <summary>The share that stands for the band, 0 to 1.</summary>
    public static double Share(this ShiftBand band) => band switch
    {
        ShiftBand.None => 0,
        ShiftBand.Few => 0.2,
        ShiftBand.Half => 0.5,
        ShiftBand.Most => 0.8,
        _ => 1,
    };

    /// <summary>The band whose share is closest.</summary>
    public static ShiftBand Of(double share) => Enum.GetValues<ShiftBand>().MinBy(band => Math.Abs(band.Share() - share));

    /// <summary>The band that stands for just this percentage, or null.</summary>
    public static ShiftBand? Exactly(int percent) =>
        Enum.GetValues<ShiftBand>().Where(band => (int)Math.Round(band.Share() * 100) == percent).Select(band => (ShiftBand?)band).FirstOrDefault();

    /// <summary>The word in addresses, the same in both languages.</summary>
    public static string Word(this ShiftBand band) => band.ToString().ToLowerInvariant();

    public static ShiftBand? Read(string? word) =>
        Enum.GetValues<ShiftBand>().Where(band => band.Word() == word).Select(band => (ShiftBand?)band).FirstOrDefault();
}
