-- name: is_complete()$
SELECT COUNT(*) FROM loaded WHERE what = 'cities';

-- name: set_complete(now)!
INSERT INTO loaded (what, loaded_at) VALUES ('cities', :now) ON CONFLICT (what) DO NOTHING;

-- name: add_cities*!
INSERT INTO cities (id, name, country, zone, latitude, longitude, population)
VALUES (:id, :name, :country, :zone, :latitude, :longitude, :population)
ON CONFLICT (id) DO NOTHING;

-- name: add_names*!
INSERT INTO city_names (name, shown, city_id) VALUES (:name, :shown, :city_id)
ON CONFLICT (name, city_id) DO NOTHING;

-- name: named_from(first, last)
-- Every name in a stretch of the alphabet: for comparing with a word that may be misspelt.
SELECT city_names.name, shown, city_id, country, zone, population
FROM city_names JOIN cities ON cities.id = city_id
WHERE city_names.name >= :first AND city_names.name < :last;

-- name: get(city_id)^
SELECT id, name, country, zone, latitude, longitude, population FROM cities WHERE id = :city_id;

-- name: names(city_id)
-- Every name of a city.
SELECT name, shown, city_id FROM city_names WHERE city_id = :city_id;

-- name: called(folded)$
-- The largest city of exactly this name.
SELECT city_id
FROM city_names JOIN cities ON cities.id = city_id
WHERE city_names.name = :folded
ORDER BY population DESC, city_id
LIMIT 1;

-- name: near(south, north, west, east)
SELECT id, name, country, zone, latitude, longitude, population
FROM cities
WHERE latitude BETWEEN :south AND :north AND longitude BETWEEN :west AND :east;
