/// A unit that a translator may convert, or confuse with another.
///
/// Counters (人, 个, 户) and units nobody converts are left out: they would say nothing about the value.
package enum NumberUnit: UInt8, Sendable, Hashable, CaseIterable {
  /// `dollar` is a dollar of no named country, as in "$5"; 元 can be one too.
  case yuan, dollar, usDollar, euro, poundSterling, yen, hongKongDollar
  case jin, gram, kilogram, tonne, pound
  case mu, hectare, acre, squareMetre, squareKilometre, squareMile
  case millimetre, centimetre, metre, kilometre, mile, foot, inch, nauticalMile, li
  case cubicMetre
  case watt, kilowatt, megawatt, gigawatt
  case kilowattHour, megawattHour, gigawattHour
  case year, month
  case week, day, hour, minute

  /// What a unit measures. Only units of one dimension are converted into each other.
  package enum Dimension: UInt8, Sendable, Hashable {
    /// Money is not converted: rates move.
    case money
    case mass, area, length, volume, power, energy
    /// Years and months.
    case calendar
    /// Weeks and what is shorter. A month has no fixed number of days, so it is not converted into these.
    case time
  }

  package var dimension: Dimension {
    switch self {
    case .yuan, .dollar, .usDollar, .euro, .poundSterling, .yen, .hongKongDollar: .money
    case .jin, .gram, .kilogram, .tonne, .pound: .mass
    case .mu, .hectare, .acre, .squareMetre, .squareKilometre, .squareMile: .area
    case .millimetre, .centimetre, .metre, .kilometre, .mile, .foot, .inch, .nauticalMile, .li: .length
    case .cubicMetre: .volume
    case .watt, .kilowatt, .megawatt, .gigawatt: .power
    case .kilowattHour, .megawattHour, .gigawattHour: .energy
    case .year, .month: .calendar
    case .week, .day, .hour, .minute: .time
    }
  }

  /// The size in the base unit of the dimension: kilogram, square metre, metre, cubic metre, watt, kilowatt hour, month,
  /// hour. A 市斤 is 500 g, a 市亩 1/15 ha, a 市里 500 m (State Council order of 25 June 1959); the others by their SI or
  /// international definitions. 1 for money, which has no common base.
  package var scale: Double {
    switch self {
    case .yuan, .dollar, .usDollar, .euro, .poundSterling, .yen, .hongKongDollar: 1
    case .jin: 0.5
    case .gram: 0.001
    case .kilogram: 1
    case .tonne: 1000
    case .pound: 0.453_592_37
    case .mu: 10_000.0 / 15
    case .hectare: 10_000
    case .acre: 4046.856_422_4
    case .squareMetre: 1
    case .squareKilometre: 1_000_000
    case .squareMile: 2_589_988.110_336
    case .millimetre: 0.001
    case .centimetre: 0.01
    case .metre: 1
    case .kilometre: 1000
    case .mile: 1609.344
    case .foot: 0.3048
    case .inch: 0.0254
    case .nauticalMile: 1852
    case .li: 500
    case .cubicMetre: 1
    case .watt: 1
    case .kilowatt: 1000
    case .megawatt: 1_000_000
    case .gigawatt: 1_000_000_000
    case .kilowattHour: 1
    case .megawattHour: 1000
    case .gigawattHour: 1_000_000
    case .year: 12
    case .month: 1
    case .week: 168
    case .day: 24
    case .hour: 1
    case .minute: 1.0 / 60
    }
  }

  /// Whether the two can be names of one unit: a dollar may be that of any country, or a 元 of Hong Kong or Taiwan.
  package func canBe(_ other: NumberUnit) -> Bool {
    self == other || (dimension == .money && other.dimension == .money && (self == .dollar || other == .dollar))
  }

  /// Whether amounts in the two units can be compared: the same unit, or units of one dimension other than money.
  package func isConvertible(to other: NumberUnit) -> Bool {
    self == other || (dimension == other.dimension && dimension != .money)
  }
}
