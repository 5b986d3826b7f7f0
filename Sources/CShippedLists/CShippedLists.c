// #embed, since SwiftPM's own embedding turns each byte into Swift source: minutes of compiling for a few lists.

#include "CShippedLists.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t china_policy[] = {
#embed "../../glossaries/china-policy.yml"
};
static const uint8_t plans[] = {
#embed "../../glossaries/plans.yml"
};
static const uint8_t organisations[] = {
#embed "../../glossaries/organisations.yml"
};
static const uint8_t divisions[] = {
#embed "../../glossaries/divisions.yml"
};
static const uint8_t economy[] = {
#embed "../../glossaries/economy.yml"
};
static const uint8_t urban_governance[] = {
#embed "../../glossaries/urban-governance.yml"
};
static const uint8_t ecology[] = {
#embed "../../glossaries/ecology.yml"
};
static const uint8_t livelihood[] = {
#embed "../../glossaries/livelihood.yml"
};
static const uint8_t enterprises[] = {
#embed "../../glossaries/enterprises.yml"
};
static const uint8_t dalian[] = {
#embed "../../glossaries/dalian.yml"
};
static const uint8_t hangzhou[] = {
#embed "../../glossaries/hangzhou.yml"
};

// Later lists stand above earlier ones.
static const gl_shipped_list lists[] = {
    {"china-policy.yml", china_policy, sizeof china_policy},
    {"plans.yml", plans, sizeof plans},
    {"organisations.yml", organisations, sizeof organisations},
    {"divisions.yml", divisions, sizeof divisions},
    {"economy.yml", economy, sizeof economy},
    {"urban-governance.yml", urban_governance, sizeof urban_governance},
    {"ecology.yml", ecology, sizeof ecology},
    {"livelihood.yml", livelihood, sizeof livelihood},
    {"enterprises.yml", enterprises, sizeof enterprises},
    {"dalian.yml", dalian, sizeof dalian},
    {"hangzhou.yml", hangzhou, sizeof hangzhou},
};

size_t gl_shipped_list_count(void) { return sizeof lists / sizeof lists[0]; }

gl_shipped_list gl_shipped_list_at(size_t index) { return lists[index]; }
