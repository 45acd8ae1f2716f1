using Matchmaking.Bench.Simulate;
using Matchmaking.Catalogue;
using Matchmaking.Grains.Companies;
using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Training;

namespace Matchmaking.Bench.Learn;

/// <summary>A company of `bench simulate` as training would see it once it was imported as a real one.</summary>
internal static class SimulatedCitizen
{
    public static TrainingCompany Of(SimulatedCompany company, PracticeCatalogue catalogue) => new()
    {
        Id = company.Id,
        Headcount = company.Headcount,
        ShiftShare = company.ShiftShare,
        MobileShare = company.MobileShare,
        Sector = SectorSchemes.SectorOf(company.Trade.Section, SectorSchemes.Wz2008, catalogue)?.Id,
        Topics = company.Topics,
        Region = $"{company.PostalCode} {company.District}".TrimEnd(),
        Events =
        [
            .. company.Measures.SelectMany(measure => measure.Steps.Select(step => new MeasureEvent(measure.Practice, step.On, StrengthOf(step.State)))).OrderBy(one => one.Day),
        ],
    };

    private static double StrengthOf(string state) => state switch
    {
        "lived" => SignalStrengths.Lived,
        "introduced" => SignalStrengths.Introduced,
        "planned" => SignalStrengths.Planned,
        _ => 0,
    };
}
