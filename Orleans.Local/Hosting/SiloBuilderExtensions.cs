using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Local;
using Orleans.Storage;
using Orleans.Timers;

namespace Orleans.Hosting;

public static class SiloBuilderExtensions
{
    public static ISiloBuilder Configure<TOptions>(this ISiloBuilder builder, Action<TOptions> configureOptions)
        where TOptions : class
    {
        builder.Services.Configure(configureOptions);
        return builder;
    }

    public static ISiloBuilder ConfigureServices(this ISiloBuilder builder, Action<IServiceCollection> configureDelegate)
    {
        configureDelegate(builder.Services);
        return builder;
    }

    public static ISiloBuilder ConfigureLogging(this ISiloBuilder builder, Action<ILoggingBuilder> configureLogging)
    {
        builder.Services.AddLogging(configureLogging);
        return builder;
    }
}

public static class GrainCallFilterSiloBuilderExtensions
{
    public static ISiloBuilder AddIncomingGrainCallFilter(this ISiloBuilder builder, IIncomingGrainCallFilter filter)
    {
        builder.Services.AddSingleton(filter);
        return builder;
    }

    public static ISiloBuilder AddIncomingGrainCallFilter<TImplementation>(this ISiloBuilder builder)
        where TImplementation : class, IIncomingGrainCallFilter
    {
        builder.Services.AddSingleton<IIncomingGrainCallFilter, TImplementation>();
        return builder;
    }

    public static ISiloBuilder AddIncomingGrainCallFilter(this ISiloBuilder builder, IncomingGrainCallFilterDelegate filter) =>
        builder.AddIncomingGrainCallFilter(new DelegateFilter(filter));
}

public static class SiloBuilderStartupExtensions
{
    /// <param name="stage">Accepted for compatibility; here every task runs when calls are possible.</param>
    public static ISiloBuilder AddStartupTask(this ISiloBuilder builder, Func<IServiceProvider, CancellationToken, Task> startupTask, int stage = 20000)
    {
        builder.Services.AddSingleton(new StartupTask(startupTask));
        return builder;
    }
}

public static class CoreHostingExtensions
{
    /// <summary>There is no network here: the ports are not opened, only the names count.</summary>
    public static ISiloBuilder UseLocalhostClustering(
        this ISiloBuilder builder,
        int siloPort = 11111,
        int gatewayPort = 30000,
        System.Net.IPEndPoint? primarySiloEndpoint = null,
        string serviceId = "dev",
        string clusterId = "dev") =>
        builder.Configure<ClusterOptions>(options => (options.ServiceId, options.ClusterId) = (serviceId, clusterId));
}

public static class AdoNetGrainStorageSiloBuilderExtensions
{
    private const string Default = "Default";

    public static ISiloBuilder AddAdoNetGrainStorage(this ISiloBuilder builder, string name, Action<AdoNetGrainStorageOptions> configureOptions)
    {
        builder.Services.Configure(name, configureOptions);
        builder.Services.AddSingleton<IPostConfigureOptions<AdoNetGrainStorageOptions>, SerializerFromServices>();
        builder.Services.AddKeyedSingleton(name, (services, _) => new AdoNetGrainStorage(
            name,
            services.GetRequiredService<IOptionsMonitor<AdoNetGrainStorageOptions>>().Get(name),
            services.GetRequiredService<IOptions<ClusterOptions>>().Value));
        builder.Services.AddKeyedSingleton<IGrainStorage>(name, (services, key) => services.GetRequiredKeyedService<AdoNetGrainStorage>(key));
        builder.Services.AddSingleton<ISiloParticipant>(services => services.GetRequiredKeyedService<AdoNetGrainStorage>(name));
        return builder;
    }

    public static ISiloBuilder AddAdoNetGrainStorageAsDefault(this ISiloBuilder builder, Action<AdoNetGrainStorageOptions> configureOptions)
    {
        builder.Services.AddSingleton<IGrainStorage>(services => services.GetRequiredKeyedService<AdoNetGrainStorage>(Default));
        return builder.AddAdoNetGrainStorage(Default, configureOptions);
    }

    private sealed class SerializerFromServices(IServiceProvider services) : IPostConfigureOptions<AdoNetGrainStorageOptions>
    {
        public void PostConfigure(string? name, AdoNetGrainStorageOptions options) =>
            options.GrainStorageSerializer ??= services.GetRequiredService<IGrainStorageSerializer>();
    }
}

public static class SiloBuilderReminderExtensions
{
    public static ISiloBuilder UseAdoNetReminderService(this ISiloBuilder builder, Action<AdoNetReminderTableOptions> configureOptions)
    {
        builder.Services.Configure(configureOptions);
        builder.Services.TryAddSingleton<ReminderTable>();
        builder.Services.TryAddSingleton<ReminderService>();
        builder.Services.TryAddSingleton<IReminderRegistry>(services => services.GetRequiredService<ReminderService>());
        builder.Services.AddSingleton<ISiloParticipant>(services => services.GetRequiredService<ReminderService>());
        return builder;
    }
}
