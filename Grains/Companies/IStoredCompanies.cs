using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Grains.Companies;

/// <summary>Reads what companies have stored without waking them. Only they themselves write it.</summary>
public interface IStoredCompanies
{
    /// <summary>
    /// The stored states, brought to the present schema; companies that have stored nothing are missing, and those whose
    /// row cannot be read are null.
    /// </summary>
    IReadOnlyDictionary<CompanyId, CompanyState?> Read(IReadOnlyCollection<CompanyId> companies);

    /// <summary>Whether the company is stored, which it is once it is described, and was not removed.</summary>
    bool Contains(CompanyId company);
}
