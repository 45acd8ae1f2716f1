using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Grains.Companies;

/// <summary>Where companies report what they have stored, so that tables of all companies can follow.</summary>
public interface ICompanyProjection
{
    /// <summary>Takes note and returns at once. What gets lost with the process is found again at the next start.</summary>
    /// <param name="company">The company after the write.</param>
    /// <param name="rowVersion">Version of the stored row; of two reports the higher one counts.</param>
    void Project(CompanyView company, long rowVersion);

    /// <summary>The same for a company that nobody is to see any more.</summary>
    void Withdraw(string company, long rowVersion);
}
