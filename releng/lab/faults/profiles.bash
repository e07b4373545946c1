# Profiles that nothing uses.
# shellcheck shell=bash
profile dangerous security.privileged=true security.nesting=true
fails profile.dangerous-unused profile default/dangerous
profile harmless limits.cpu=1
passes profile.dangerous-unused profile default/harmless
