package io.ringfence.idmap.allocate;

import io.ringfence.idmap.DefaultMap;
import io.ringfence.idmap.IdKind;
import io.ringfence.idmap.IdRange;
import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.IsolatedKeys;
import io.ringfence.idmap.MapPiece;
import io.ringfence.idmap.MemberIdmaps;
import io.ringfence.model.Known;
import io.ringfence.model.Server;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * The range that the server would give to the next isolated container of a member.
 *
 * @param range the ids
 * @param meets isolated containers that have some of them already: a fault of the allocator
 */
public record NextRange(IdRange range, List<InstanceIdmap> meets) {

    public NextRange {
        meets = List.copyOf(meets);
    }

    /**
     * Predicts it for a container of a new name and the usual size; unknown, with the reason, when
     * the default map is not known or no room is left.
     */
    public static Known<NextRange> of(Server server, MemberIdmaps member) {
        return of(server, member, IsolatedKeys.USUAL_SIZE);
    }

    /**
     * @param size number of ids that it is to have
     */
    public static Known<NextRange> of(Server server, MemberIdmaps member, long size) {
        return switch (member.defaults()) {
            case Known.Unknown<DefaultMap>(String reason) -> Known.unknown(reason);
            case Known.Value<DefaultMap>(DefaultMap defaults) -> {
                IdRange pool = defaults.range(IdKind.UID);
                OptionalLong base =
                        pool == null
                                ? OptionalLong.empty()
                                : new Allocator(pool)
                                        .base(size, neighbours(server, member).ofNew());
                yield base.isPresent()
                        ? Known.of(found(member, IdRange.of(base.getAsLong(), size)))
                        : Known.unknown(Allocator.NO_ROOM + ".");
            }
        };
    }

    /** Whose ranges the server looks at on this member. */
    public static Neighbours neighbours(Server server, MemberIdmaps member) {
        return new Neighbours(
                member.instances().stream().map(InstanceIdmap::instance).toList(),
                !server.info().isIncus());
    }

    private static NextRange found(MemberIdmaps member, IdRange range) {
        List<InstanceIdmap> meets = new ArrayList<>();
        for (var group : member.groups()) {
            if (group.pieces(IdKind.UID).stream()
                    .anyMatch(
                            piece ->
                                    piece.part() != MapPiece.Part.DEFAULT
                                            && piece.ids().overlaps(range))) {
                meets.addAll(group.instances());
            }
        }
        return new NextRange(range, meets);
    }
}
