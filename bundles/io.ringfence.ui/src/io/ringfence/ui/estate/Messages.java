package io.ringfence.ui.estate;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts for people; the values are in {@code messages.properties}. */
@NonNullByDefault({})
final class Messages extends NLS {

    public static String detail_noFacts;
    public static String detail_restricted;
    public static String detail_unknown;
    public static String detail_unmanaged;
    public static String kind_acl;
    public static String kind_acls;
    public static String kind_certificate;
    public static String kind_certificates;
    public static String kind_host;
    public static String kind_hosts;
    public static String kind_identities;
    public static String kind_identity;
    public static String kind_instance;
    public static String kind_instances;
    public static String kind_member;
    public static String kind_members;
    public static String kind_network;
    public static String kind_networks;
    public static String kind_pool;
    public static String kind_pools;
    public static String kind_profile;
    public static String kind_profiles;
    public static String kind_project;
    public static String kind_projects;
    public static String kind_server;
    public static String kind_servers;
    public static String kind_token;
    public static String kind_tokens;
    public static String kind_volume;
    public static String kind_volumes;
    public static String kind_warning;
    public static String kind_warnings;
    public static String mark_critical;
    public static String mark_excepted;
    public static String mark_high;
    public static String mark_info;
    public static String mark_low;
    public static String mark_medium;
    public static String mark_notApplicable;
    public static String mark_pass;
    public static String mark_unknown;
    public static String standing_live;
    public static String standing_lost;
    public static String standing_notTrusted;
    public static String standing_paused;
    public static String standing_reading;
    public static String standing_recorded;
    public static String standing_unreadable;

    static {
        NLS.initializeMessages("io.ringfence.ui.estate.messages", Messages.class);
    }

    private Messages() {}
}
