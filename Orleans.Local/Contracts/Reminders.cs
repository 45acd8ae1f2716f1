using Orleans.Local;
using Orleans.Runtime;

namespace Orleans;

/// <summary>A grain that can be woken up, also after a restart.</summary>
public interface IRemindable : IGrain
{
    Task ReceiveReminder(string reminderName, TickStatus status);
}

public static class GrainReminderExtensions
{
    /// <exception cref="ArgumentException">The period is shorter than <c>ReminderOptions.MinimumReminderPeriod</c>.</exception>
    public static Task<IGrainReminder> RegisterOrUpdateReminder(this Grain grain, string reminderName, TimeSpan dueTime, TimeSpan period) =>
        ReminderService.Of(grain).RegisterOrUpdate(grain.GetGrainId(), reminderName, dueTime, period);

    public static Task UnregisterReminder(this Grain grain, IGrainReminder reminder) =>
        ReminderService.Of(grain).Unregister(reminder);

    public static Task<IGrainReminder?> GetReminder(this Grain grain, string reminderName) =>
        ReminderService.Of(grain).Get(grain.GetGrainId(), reminderName);

    public static Task<List<IGrainReminder>> GetReminders(this Grain grain) =>
        ReminderService.Of(grain).GetAll(grain.GetGrainId());
}
