using Matchmaking.Api.Companies.Tables;
using Matchmaking.Api.Http;
using Matchmaking.Api.Problems;
using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Api.Companies.Import;

/// <summary>One line of the table, read and checked. Lists are null where the cell is empty or the table has no such column.</summary>
internal sealed record CompanyRow
{
    public required int Line { get; init; }

    public required CompanyId Company { get; init; }

    public required CompanyProfileBody Profile { get; init; }

    /// <summary>Members of the profile for which the table has no column.</summary>
    public required IReadOnlyList<ProfileMember> Kept { get; init; }

    public required IReadOnlyList<MeasureView>? Measures { get; init; }

    public required IReadOnlyList<DismissalView>? Dismissals { get; init; }

    public required IReadOnlyList<ConsentEntry>? Consents { get; init; }

    /// <summary>Reads a line; null when something is wrong with it, which is then noted.</summary>
    public static CompanyRow? Read(CompanyTable table, TableRow row, FieldErrors errors, PracticeCatalogue catalogue)
    {
        var cells = new RowCells(table, row, new CellErrors(errors, catalogue, row.Line));
        if (CompanyWords.Read(cells.Text(CompanyColumns.Id), out var id) is { } mistake)
            cells.Errors.Add(CompanyColumns.Id, mistake);

        var company = new CompanyRow
        {
            Line = row.Line,
            Company = id,
            Profile = ReadProfile(cells),
            Kept = [.. CompanyColumns.Optional.Where(member => table.CellOf(row, member.Column) is null).Select(member => member.Member)],
            Measures = cells.Text(CompanyColumns.Measures) is { } measures ? MeasureCell.Read(measures, cells.Errors) : null,
            Dismissals = cells.Text(CompanyColumns.Dismissals) is { } dismissals ? DismissalCell.Read(dismissals, cells.Errors) : null,
            Consents = cells.Text(CompanyColumns.Consents) is { } consents ? ConsentCell.Read(consents, cells.Errors) : null,
        };
        CheckProfile(company.Profile, cells.Errors);
        return cells.Errors.Any ? null : company;
    }

    /// <summary>The company that a line names; null when its id cannot be read.</summary>
    public static CompanyId? IdOf(CompanyTable table, TableRow row) =>
        CompanyWords.Read(table.CellOf(row, CompanyColumns.Id), out var id) is null ? id : null;

    /// <summary>What the grain is asked to store: the row and nothing else, so that what it leaves out stays as the grain then has it.</summary>
    public ImportCompany ToRequest(string operationId) => new()
    {
        Profile = Profile.ToProfile(),
        Kept = Kept,
        Measures = Measures,
        Dismissals = Dismissals,
        Consents = Consents,
        OperationId = operationId,
    };

    private static CompanyProfileBody ReadProfile(RowCells cells) => new()
    {
        Name = cells.Text(CompanyColumns.Name),
        Headcount = cells.Whole(CompanyColumns.Headcount),
        Sector = cells.Text(CompanyColumns.Sector),
        SectorScheme = cells.Text(CompanyColumns.SectorScheme),
        ShiftShare = cells.Number(CompanyColumns.ShiftShare),
        MobileShare = cells.Number(CompanyColumns.MobileShare),
        District = cells.Text(CompanyColumns.District),
        PostalCode = cells.Text(CompanyColumns.PostalCode),
        Languages = cells.List(CompanyColumns.Languages),
        Topics = cells.List(CompanyColumns.Topics),
        WillingToHost = cells.Flag(CompanyColumns.WillingToHost),
        Example = cells.Flag(CompanyColumns.Example),
    };

    /// <summary>The checks of the JSON body, their findings laid on the columns; a cell that could not be read has been noted already.</summary>
    private static void CheckProfile(CompanyProfileBody profile, CellErrors errors)
    {
        var found = new FieldErrors();
        profile.Check(new BodyChecks(found, errors.Catalogue));
        foreach (var error in found.List)
        {
            var bracket = error.Field.IndexOf('[', StringComparison.Ordinal);
            var column = bracket < 0 ? error.Field : error.Field[..bracket];
            if (!errors.Noted(column))
                errors.Add(error with { Field = column });
        }
    }
}
