package io.ringfence.remote.secret;

import static java.lang.foreign.MemorySegment.NULL;
import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Optional;

/**
 * What is used of libsecret, the desktops' own client of the Secret Service (freedesktop.org,
 * Secret Service API): it agrees on an encrypted transfer with the service where that can do it,
 * has the desktop ask the user where a keyring is locked, and keeps what passes through it in
 * memory that is not swapped out.
 *
 * <p>Only its functions for the service itself are used: those for passwords may go to a file of
 * their own instead. All of them wait, also for the user.
 */
final class Libsecret {

    private static final String SCHEMA = "io.ringfence.Secret";
    private static final String ID = "id";
    private static final String APPLICATION = "application";

    /** GNOME's keyring does not find by the name of the schema what is locked. */
    private static final int DONT_MATCH_NAME = 1 << 1;

    private static final String COLLECTION = "default";
    private static final int SEARCH_ALL = 1 << 1;

    private final NativeLibrary library;

    /** That the service, or the user, does not do it. Its message holds no secret. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message);
        }
    }

    /**
     * @throws IllegalArgumentException if the library is not on this machine
     */
    Libsecret() {
        this.library = new NativeLibrary("libsecret-1.so.0");
    }

    /** Something that stops another call from another thread; to be released. */
    MemorySegment cancellable() {
        return library.pointer("g_cancellable_new");
    }

    void cancel(MemorySegment cancellable) {
        library.call("g_cancellable_cancel", cancellable);
    }

    void release(MemorySegment object) {
        library.call("g_object_unref", object);
    }

    /** The secret of this id; empty if there is none, or the user does not open the keyring. */
    Optional<byte[]> lookup(String id, MemorySegment cancellable) throws Refused {
        try (Arena arena = Arena.ofConfined();
                Named named = new Named(arena, id)) {
            MemorySegment error = arena.allocate(ADDRESS);
            MemorySegment value =
                    library.pointer(
                            "secret_service_lookup_sync",
                            NULL,
                            named.schema,
                            named.attributes,
                            cancellable,
                            error);
            check(error);
            if (value.equals(NULL)) {
                return Optional.empty();
            }
            MemorySegment length = arena.allocate(JAVA_LONG);
            MemorySegment bytes = library.pointer("secret_value_get", value, length);
            byte[] secret = bytes.reinterpret(length.get(JAVA_LONG, 0)).toArray(JAVA_BYTE);
            library.call("secret_value_unref", value);
            return Optional.of(secret);
        }
    }

    /** Keeps a secret in the keyring that the desktop uses by default. */
    void store(String id, String label, byte[] secret, MemorySegment cancellable) throws Refused {
        try (Arena arena = Arena.ofConfined();
                Named named = new Named(arena, id)) {
            MemorySegment error = arena.allocate(ADDRESS);
            MemorySegment bytes = arena.allocateFrom(JAVA_BYTE, secret);
            MemorySegment value =
                    library.pointer(
                            "secret_value_new",
                            bytes,
                            (long) secret.length,
                            arena.allocateFrom("text/plain"));
            bytes.fill((byte) 0); // the value has its own
            int done =
                    library.number(
                            "secret_service_store_sync",
                            NULL,
                            named.schema,
                            named.attributes,
                            arena.allocateFrom(COLLECTION),
                            arena.allocateFrom(label),
                            value,
                            cancellable,
                            error);
            library.call("secret_value_unref", value);
            check(error);
            if (done == 0) {
                throw new Refused("it did not keep the secret");
            }
        }
    }

    /** Deletes the secret of this id if it is there and its keyring is open. */
    void clear(String id, MemorySegment cancellable) throws Refused {
        try (Arena arena = Arena.ofConfined();
                Named named = new Named(arena, id)) {
            MemorySegment error = arena.allocate(ADDRESS);
            library.number(
                    "secret_service_clear_sync",
                    NULL,
                    named.schema,
                    named.attributes,
                    cancellable,
                    error);
            check(error);
        }
    }

    /** Whether there is a secret of this id, open or not. The user is not asked. */
    boolean isThere(String id, MemorySegment cancellable) throws Refused {
        try (Arena arena = Arena.ofConfined();
                Named named = new Named(arena, id)) {
            MemorySegment error = arena.allocate(ADDRESS);
            MemorySegment items =
                    library.pointer(
                            "secret_service_search_sync",
                            NULL,
                            named.schema,
                            named.attributes,
                            SEARCH_ALL,
                            cancellable,
                            error);
            check(error);
            library.call("g_list_free_full", items, library.address("g_object_unref"));
            return !items.equals(NULL);
        }
    }

    /** As GError has it: domain and code of 32 bit each, then the message (glib/gerror.h). */
    private void check(MemorySegment error) throws Refused {
        MemorySegment found = error.get(ADDRESS, 0);
        if (found.equals(NULL)) {
            return;
        }
        MemorySegment fields = found.reinterpret(2 * JAVA_INT.byteSize() + ADDRESS.byteSize());
        String message = NativeLibrary.text(fields.get(ADDRESS, 2 * JAVA_INT.byteSize()));
        library.call("g_error_free", found);
        throw new Refused(message);
    }

    /** How a secret is found again, here and with other programs. */
    private final class Named implements AutoCloseable {

        final MemorySegment schema;
        final MemorySegment attributes;

        Named(Arena arena, String id) {
            MemorySegment name = arena.allocateFrom(ID);
            MemorySegment application = arena.allocateFrom(APPLICATION);
            MemorySegment types = table(); // 0: a string
            library.number("g_hash_table_insert", types, name, NULL);
            library.number("g_hash_table_insert", types, application, NULL);
            schema =
                    library.pointer(
                            "secret_schema_newv",
                            arena.allocateFrom(SCHEMA),
                            DONT_MATCH_NAME,
                            types);
            library.call("g_hash_table_unref", types);
            attributes = table();
            library.number("g_hash_table_insert", attributes, name, arena.allocateFrom(id));
            library.number(
                    "g_hash_table_insert",
                    attributes,
                    application,
                    arena.allocateFrom("ringfence"));
        }

        private MemorySegment table() {
            return library.pointer(
                    "g_hash_table_new",
                    library.address("g_str_hash"),
                    library.address("g_str_equal"));
        }

        @Override
        public void close() {
            library.call("g_hash_table_unref", attributes);
            library.call("secret_schema_unref", schema);
        }
    }
}
