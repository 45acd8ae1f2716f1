using Matchmaking.Grains;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Runtime;
using Orleans.Timers;

namespace Matchmaking.Silo.Tests.Faults;

/// <summary>The real reminders, whose writes go wrong as planned. They count on with the writes of the grain's state.</summary>
public sealed class FaultyReminders(IReminderRegistry real, FaultPlan plan) : IReminderRegistry
{
    public static void PutBefore(IServiceCollection services, FaultPlan plan)
    {
        var original = services.Last(service => service.ServiceType == typeof(IReminderRegistry));
        services.Remove(original);
        services.AddSingleton<IReminderRegistry>(provider => new FaultyReminders(
            (IReminderRegistry)(original.ImplementationFactory?.Invoke(provider) ?? ActivatorUtilities.CreateInstance(provider, original.ImplementationType!)), plan));
    }

    public Task<IGrainReminder> RegisterOrUpdateReminder(GrainId callingGrainId, string reminderName, TimeSpan dueTime, TimeSpan period) =>
        plan.Disturb(callingGrainId.Key.ToString()!, () => real.RegisterOrUpdateReminder(callingGrainId, reminderName, dueTime, period), Conflict);

    public Task UnregisterReminder(GrainId callingGrainId, IGrainReminder reminder) => plan.Disturb(
        callingGrainId.Key.ToString()!,
        async () =>
        {
            await real.UnregisterReminder(callingGrainId, reminder);
            return true;
        },
        Conflict);

#nullable disable warnings // Orleans itself does not say that there may be none.
    public Task<IGrainReminder> GetReminder(GrainId callingGrainId, string reminderName) => real.GetReminder(callingGrainId, reminderName);
#nullable restore

    public Task<List<IGrainReminder>> GetReminders(GrainId callingGrainId) => real.GetReminders(callingGrainId);

    private static OrleansException Conflict() => new("Planned: the row was changed since.");
}
