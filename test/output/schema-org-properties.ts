// The properties that schema.org gives a NewsArticle: its own, and those of Article, CreativeWork and Thing (schema-dts 2.1.0).

export const articleProperties: readonly string[] = `
  dateline printColumn printEdition printPage printSection

  articleBody articleSection backstory pageEnd pageStart pagination speakable wordCount

  about abstract accessibilityAPI accessibilityControl accessibilityFeature accessibilityHazard accessibilitySummary
  accessMode accessModeSufficient accountablePerson acquireLicensePage aggregateRating alternativeHeadline archivedAt
  assesses associatedMedia audience audio author award character citation comment commentCount conditionsOfAccess
  contentLocation contentRating contentReferenceTime contributor copyrightHolder copyrightNotice copyrightYear
  correction countryOfOrigin creativeWorkStatus creator creditText dateCreated dateModified datePublished
  digitalSourceType discussionUrl displayLocation editEIDR editor educationalAlignment educationalLevel educationalUse
  encoding encodingFormat exampleOfWork expires funder funding genre hasPart headline inLanguage interactionStatistic
  interactivityType interpretedAsClaim isAccessibleForFree isBasedOn isFamilyFriendly isPartOf keywords
  learningResourceType license locationCreated mainEntity maintainer material materialExtent mentions offers pattern
  position producer provider publication publisher publisherImprint publishingPrinciples recordedAt releasedEvent
  review schemaVersion sdDatePublished sdLicense sdPublisher size sourceOrganization spatial spatialCoverage sponsor
  teaches temporal temporalCoverage text thumbnail thumbnailUrl timeRequired translationOfWork translator
  typicalAgeRange usageInfo version video wordCount workExample workTranslation

  additionalType alternateName description disambiguatingDescription identifier image mainEntityOfPage name owner
  potentialAction sameAs subjectOf url
`
  .trim()
  .split(/\s+/);
