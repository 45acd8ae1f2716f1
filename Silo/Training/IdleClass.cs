using System.Globalization;
using System.Runtime.InteropServices;

namespace Matchmaking.Silo.Training;

/// <summary>
/// Linux's scheduling class for what runs only while nobody else wants to. The lowest priority alone is not enough: whoever
/// wakes up to answer would wait for the end of a slice of some milliseconds. See sched(7), SCHED_IDLE.
/// </summary>
internal static partial class IdleClass
{
    private const int SchedIdle = 5;

    /// <summary>Puts all threads of this process into it, and with them those that they will start. Where that cannot be, nothing happens.</summary>
    public static void Enter()
    {
        if (!OperatingSystem.IsLinux())
            return;
        try
        {
            // Twice, for those that were started meanwhile.
            EnterThreads();
            if (!EnterThreads())
                Console.Error.WriteLine("Linux does not let this process wait for everybody else; its low priority stays.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or DllNotFoundException or EntryPointNotFoundException)
        {
            Console.Error.WriteLine($"Linux does not let this process wait for everybody else: {exception.Message}");
        }
    }

    /// <returns>Whether at least one was let in; one that has ended meanwhile is not.</returns>
    private static bool EnterThreads()
    {
        // struct sched_param has one member, the priority: 0 in this class.
        var (priority, entered) = (0, false);
        foreach (var thread in Directory.EnumerateDirectories("/proc/self/task"))
            entered |= SetScheduler(int.Parse(Path.GetFileName(thread.AsSpan()), CultureInfo.InvariantCulture), SchedIdle, ref priority) == 0;
        return entered;
    }

    [LibraryImport("libc", EntryPoint = "sched_setscheduler")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SetScheduler(int thread, int policy, ref int priority);
}
