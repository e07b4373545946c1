package io.ringfence.ui.facts;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts for people; the values are in {@code messages.properties}. */
@NonNullByDefault({})
final class Messages extends NLS {

    public static String about;
    public static String address;
    public static String answered;
    public static String architecture;
    public static String captured;
    public static String clustered;
    public static String container;
    public static String content;
    public static String count;
    public static String created;
    public static String description;
    public static String driver;
    public static String expires;
    public static String fingerprint;
    public static String firewall;
    public static String gone;
    public static String groups;
    public static String heading_answer;
    public static String heading_config;
    public static String heading_connection;
    public static String heading_devices;
    public static String heading_effective;
    public static String heading_egress;
    public static String heading_facts;
    public static String heading_ingress;
    public static String heading_missing;
    public static String heading_never;
    public static String heading_problem;
    public static String heading_users;
    public static String id;
    public static String kernel;
    public static String lastSeen;
    public static String location;
    public static String managed;
    public static String message;
    public static String method;
    public static String methods;
    public static String name;
    public static String never;
    public static String no;
    public static String nobody;
    public static String os;
    public static String osVersion;
    public static String pool;
    public static String product;
    public static String profiles;
    public static String project;
    public static String projects;
    public static String remedy;
    public static String restricted;
    public static String roles;
    public static String severity;
    public static String source;
    public static String standing;
    public static String standing_file;
    public static String standing_live;
    public static String standing_lost;
    public static String standing_never;
    public static String standing_paused;
    public static String standing_read;
    public static String standing_reading;
    public static String standing_recorded;
    public static String status;
    public static String step;
    public static String step_of;
    public static String tls;
    public static String trusted;
    public static String type;
    public static String usedBy;
    public static String users;
    public static String vm;
    public static String what;
    public static String where;
    public static String yes;

    static {
        NLS.initializeMessages("io.ringfence.ui.facts.messages", Messages.class);
    }

    private Messages() {}
}
