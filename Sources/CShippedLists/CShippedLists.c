// #embed, since SwiftPM's own embedding turns each byte into Swift source: minutes of compiling for a few lists.

#include "CShippedLists.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t china_policy[] = {
#embed "../../glossaries/china-policy.yml"
};
static const uint8_t dalian[] = {
#embed "../../glossaries/dalian.yml"
};

static const gl_shipped_list lists[] = {
    {"china-policy.yml", china_policy, sizeof china_policy},
    {"dalian.yml", dalian, sizeof dalian},
};

size_t gl_shipped_list_count(void) { return sizeof lists / sizeof lists[0]; }

gl_shipped_list gl_shipped_list_at(size_t index) { return lists[index]; }
